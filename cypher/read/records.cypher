// question: What do these records state?
// parameters:
//   ids: {type: list, help: The records' ids.}
// columns:
//   record: "What a record states: id, source, dates and facts."
UNWIND $ids AS id
MATCH (record:Entity {id: id})
RETURN record {.id, .source, .retrieved, .valid_from, .valid_to, .synthetic, .facts} AS record
