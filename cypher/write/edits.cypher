// question: Who changed what by hand, and when? Keeps edits with what they changed.
// parameters:
//   rows: {type: list, help: "Of each its properties, and the ids of the nodes it changed."}
//   undone: {type: list, help: The ids of edits that are taken back.}
MATCH (schema:Migration {name: 'schema'})
WITH schema.number AS number
CALL (number) {
  UNWIND $rows AS row
  CREATE (edit:Edit:Entity)
  SET edit = row.properties, edit.at = datetime(row.properties.at), edit.changed = number
  WITH edit, row, number
  UNWIND row.nodes AS id
  MATCH (node:Entity {id: id})
  CREATE (edit)-[:EDITED]->(node)
  SET node.changed = number
}
CALL (number) {
  UNWIND $undone AS id
  MATCH (edit:Edit {id: id})
  SET edit.undone = true, edit.changed = number
}
