// question: Who decided what? The latest first.
// parameters:
//   by: {type: string, default: null, help: Only what this person decided.}
//   pair: {type: string, default: null, help: Only what concerns this pair.}
//   limit: {type: integer, default: 50, help: At most so many rows.}
// columns:
//   id: The decision's id.
//   kind: What was done.
//   by: Who decided.
//   at: When.
//   note: What the person wrote.
//   batch: What it was decided together with.
//   undone: Whether it was taken back.
//   after: The verdicts it gave, as JSON text.
//   pairs: How many pairs it concerns.
//   names: What the first of them were called.
MATCH (decision:Decision)
WHERE ($by IS NULL OR decision.by = $by)
  AND ($pair IS NULL OR EXISTS { (decision)-[:CONCERNS]->(:CandidatePair {id: $pair}) })
WITH decision ORDER BY decision.at DESC, decision.id LIMIT $limit
RETURN decision.id AS id, decision.kind AS kind, decision.by AS by, decision.at AS at,
       decision.note AS note, decision.batch AS batch, decision.undone AS undone,
       decision.after AS after, COUNT { (decision)-[:CONCERNS]->() } AS pairs,
       COLLECT { MATCH (decision)-[:CONCERNS]->(pair)
                 RETURN [pair.left_name, pair.right_name] ORDER BY pair.id LIMIT 3 } AS names
