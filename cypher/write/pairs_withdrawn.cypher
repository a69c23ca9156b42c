// question: Which pairs are no longer worth a question? Removes them.
// parameters:
//   ids: {type: list, help: The pairs' ids.}
MATCH (schema:Migration {name: 'schema'})
WITH schema.number AS number
UNWIND $ids AS id
MATCH (pair:CandidatePair {id: id}) WHERE pair.by IS NULL
CALL (pair, number) {
  MATCH (pair)-[:COMPARES]->(actor)
  SET actor.changed = number
}
MERGE (gone:Gone {id: id})
SET gone.changed = number, gone.was = labels(pair)
DETACH DELETE pair
