// question: Which pairs have this verdict? The most probable first.
// parameters:
//   verdict: {type: string, default: open, help: "open, same, distinct, unsure or settled."}
//   above: {type: float, default: null, help: Only pairs of at least this probability.}
//   below: {type: float, default: null, help: Only pairs below this probability.}
//   automatic: {type: boolean, default: null, help: "Only pairs found sure, or only others."}
//   limit: {type: integer, default: null, help: At most so many rows.}
// columns:
//   properties: The pair's properties.
//   left: The id of the actor that stands for its left id; none where that is not in the graph.
//   right: The same of its right id.
MATCH (pair:CandidatePair {verdict: $verdict})
WHERE ($above IS NULL OR pair.probability >= $above)
  AND ($below IS NULL OR pair.probability < $below)
  AND ($automatic IS NULL OR pair.automatic = $automatic)
WITH pair ORDER BY coalesce(pair.probability, 2.0) DESC, pair.id
LIMIT coalesce($limit, 1000000000)
RETURN properties(pair) AS properties,
       head(COLLECT { MATCH (pair)-[:COMPARES {side: 'left'}]->(a:Actor) RETURN a.id }) AS left,
       head(COLLECT { MATCH (pair)-[:COMPARES {side: 'right'}]->(a:Actor) RETURN a.id }) AS right
