// question: What is held of these pairs from now on?
// parameters:
//   rows: {type: list, help: "Of each its id and properties: verdict, by, decided, note."}
MATCH (schema:Migration {name: 'schema'})
WITH schema.number AS number
UNWIND $rows AS row
MATCH (pair:Entity {id: row.id})
SET pair += row.properties, pair.changed = number
