// question: What does the graph hold of these nodes, and do records speak of them?
// parameters:
//   ids: {type: list, help: The nodes' ids.}
// columns:
//   id: The node's id.
//   labels: Its labels.
//   properties: Its properties.
//   described: Whether a record that keeps what it states describes it.
//   mentioned: Whether a record mentions it.
UNWIND $ids AS id
MATCH (node:Entity {id: id})
RETURN id, labels(node) AS labels, properties(node) AS properties,
       EXISTS { (node)<-[:DESCRIBES]-(record) WHERE record.facts IS NOT NULL } AS described,
       EXISTS { (node)<-[:MENTIONS]-(record) WHERE record.facts IS NOT NULL } AS mentioned
