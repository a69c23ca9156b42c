// question: Which of these records are in the graph, and with what content?
// parameters:
//   ids: {type: list, help: The records' ids.}
// columns:
//   id: The record's id.
//   digest: The fingerprint of what it said when it was read.
UNWIND $ids AS id
MATCH (record:Entity {id: id})
RETURN id, record.digest AS digest
