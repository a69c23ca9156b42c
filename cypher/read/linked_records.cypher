// question: Which records describe or mention these nodes?
// parameters:
//   ids: {type: list, help: The nodes' ids.}
// columns:
//   record: "What a record states: id, source, dates and facts."
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:DESCRIBES|MENTIONS]-(record:Record)
WITH DISTINCT record
RETURN record {.id, .source, .retrieved, .valid_from, .valid_to, .synthetic, .facts} AS record
