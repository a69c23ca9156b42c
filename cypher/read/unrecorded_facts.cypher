// question: What does the graph hold of these nodes that no record states?
// parameters:
//   ids: {type: list, help: The nodes' ids.}
//   without: {type: list, help: The types of ties that no source states.}
// columns:
//   id: The node's id.
//   labels: Its labels.
//   linked: Whether a record that keeps what it states speaks of it.
//   properties: Its properties.
//   ties: "The ties that start at it and that no record states: own id, type, end, properties."
UNWIND $ids AS id
MATCH (node:Entity {id: id})
RETURN id, labels(node) AS labels,
       EXISTS {
         (node)<-[:DESCRIBES|MENTIONS]-(record) WHERE record.facts IS NOT NULL
       } AS linked,
       properties(node) AS properties,
       COLLECT {
         MATCH (node)-[tie]->(end:Entity)
         WHERE tie.records IS NULL AND NOT type(tie) IN $without
         RETURN {tie: elementId(tie), type: type(tie), end: end.id, properties: properties(tie)}
       } AS ties
