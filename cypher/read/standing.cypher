// question: Which decision stands for each of these pairs, if some are left out of account?
// parameters:
//   pairs: {type: list, help: The pairs' ids.}
//   without: {type: list, default: [], help: Ids of decisions to leave out.}
// columns:
//   pair: The pair's id.
//   id: The id of the latest decision on it that was not undone.
//   properties: Its properties.
UNWIND $pairs AS pair
MATCH (:Entity {id: pair})<-[:CONCERNS]-(decision:Decision)
WHERE NOT decision.undone AND decision.kind <> 'undo' AND NOT decision.id IN $without
WITH pair, decision ORDER BY decision.at, decision.id
WITH pair, collect(decision)[-1] AS decision
RETURN pair, decision.id AS id, properties(decision) AS properties
