// question: Give records other ids.
// parameters:
//   rows: {type: list, help: "Their ids (old) and the new ones (id)."}
UNWIND $rows AS row
MATCH (record:Entity {id: row.old})
SET record.id = row.id
