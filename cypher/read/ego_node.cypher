// question: What does the graph hold of one node?
// parameters:
//   id: {type: string, help: The node's id.}
// columns:
//   labels: Its labels.
//   properties: Its properties.
MATCH (node:Entity {id: $id})
RETURN labels(node) AS labels, properties(node) AS properties
