// question: Give records other ids.
// parameters:
//   rows: {type: list, help: "Their ids (old) and the new ones (id)."}
MATCH (schema:Migration {name: 'schema'})
WITH schema.number AS number
UNWIND $rows AS row
MATCH (record:Entity {id: row.old})
SET record.id = row.id, record.changed = number
FOREACH (id IN CASE WHEN row.old ENDS WITH '~~' THEN [] ELSE [row.old] END |
  MERGE (gone:Gone {id: id})
  SET gone.changed = number, gone.was = labels(record))
