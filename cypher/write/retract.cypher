// question: What did these records state before their rows changed? Takes it back.
// parameters:
//   ids: {type: list, help: The records' ids.}
UNWIND $ids AS id
MATCH (:Entity {id: id})-[describes:DESCRIBES]->(node:Entity)
OPTIONAL MATCH (node)-[tie {record: id}]-()
DELETE describes, tie
