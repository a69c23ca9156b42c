// question: Who decided what, and when? Makes decisions, and marks those that they take back.
// parameters:
//   rows: {type: list, help: "Of each its id, at, properties, pairs, and what it undoes."}
UNWIND $rows AS row
MERGE (decision:Entity {id: row.id})
SET decision:Decision, decision += row.properties,
    decision.at = datetime(row.at), decision.undone = false
WITH decision, row
CALL (decision, row) {
  UNWIND row.pairs AS id
  MATCH (pair:Entity {id: id})
  MERGE (decision)-[:CONCERNS]->(pair)
}
CALL (row) {
  UNWIND row.undoes AS id
  MATCH (undone:Entity {id: id})
  SET undone.undone = true
}
