// question: Remove these nodes with all their ties.
// parameters:
//   ids: {type: list, help: The nodes' ids.}
MATCH (schema:Migration {name: 'schema'})
WITH schema.number AS number
UNWIND $ids AS id
MATCH (node:Entity {id: id})
CALL (node, number) {
  MATCH (node)--(other:Entity)
  SET other.changed = number
}
MERGE (gone:Gone {id: id})
SET gone.changed = number, gone.was = labels(node)
DETACH DELETE node
