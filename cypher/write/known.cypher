// question: Which of these nodes are in the graph, and what did the records among them say?
// parameters:
//   ids: {type: list, help: Ids of records and of the ends of ties.}
// columns:
//   id: An id that is there.
//   digest: The fingerprint of what was read from the row; none where it is no record.
UNWIND $ids AS id
MATCH (node:Entity {id: id})
RETURN id, node.digest AS digest
