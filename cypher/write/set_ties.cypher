// question: Give these ties exactly these properties.
// parameters:
//   rows: {type: list, help: "The ties' own ids (tie) and their properties."}
MATCH (schema:Migration {name: 'schema'})
WITH schema.number AS number
UNWIND $rows AS row
MATCH (a)-[tie]->(b) WHERE elementId(tie) = row.tie
SET tie = row.properties, a.changed = number, b.changed = number
