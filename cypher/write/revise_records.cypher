// question: Set when records held, and what was noticed in them.
// parameters:
//   rows: {type: list, help: "Their ids and properties; a property that is null goes."}
MATCH (schema:Migration {name: 'schema'})
WITH schema.number AS number
UNWIND $rows AS row
MATCH (record:Entity {id: row.id})
SET record += row.properties, record.changed = number
