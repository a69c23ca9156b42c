// question: Who decided what, and when? Makes decisions, and marks those that they take back.
// parameters:
//   rows: {type: list, help: "Of each its id, at, properties, pairs, and what it undoes."}
MATCH (schema:Migration {name: 'schema'})
WITH schema.number AS number
UNWIND $rows AS row
MERGE (decision:Entity {id: row.id})
SET decision:Decision, decision += row.properties,
    decision.at = datetime(row.at), decision.undone = false, decision.changed = number
WITH decision, row, number
CALL (decision, row, number) {
  UNWIND row.pairs AS id
  MATCH (pair:Entity {id: id})
  MERGE (decision)-[:CONCERNS]->(pair)
  SET pair.changed = number
}
CALL (row, number) {
  UNWIND row.undoes AS id
  MATCH (undone:Entity {id: id})
  SET undone.undone = true, undone.changed = number
}
