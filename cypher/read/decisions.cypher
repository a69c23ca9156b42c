// question: What are these decisions? By their ids, or by the batch they were made in.
// parameters:
//   ids: {type: list, help: Ids of decisions or of batches.}
// columns:
//   asked: The id asked for.
//   id: The decision's id.
//   properties: Its properties.
//   pairs: The ids of the pairs it concerns.
UNWIND $ids AS asked
CALL (asked) {
  MATCH (decision:Entity {id: asked}) WHERE decision:Decision RETURN decision
  UNION
  MATCH (decision:Decision {batch: asked}) RETURN decision
}
RETURN asked, decision.id AS id, properties(decision) AS properties,
       COLLECT { MATCH (decision)-[:CONCERNS]->(pair) RETURN pair.id } AS pairs
ORDER BY decision.at, id
