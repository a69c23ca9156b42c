// question: Remove these ties.
// parameters:
//   ties: {type: list, help: The ties' own ids.}
MATCH (schema:Migration {name: 'schema'})
WITH schema.number AS number
UNWIND $ties AS id
MATCH (a)-[tie]->(b) WHERE elementId(tie) = id
SET a.changed = number, b.changed = number
DELETE tie
