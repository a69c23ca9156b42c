// question: What does the graph hold of one node, or of the actor that an id was merged into?
// parameters:
//   id: {type: string, help: The node's id.}
// columns:
//   labels: Its labels.
//   properties: Its properties.
MATCH (asked:Entity {id: $id})
OPTIONAL MATCH (asked)-[:MERGED_INTO]->(actor:Entity)
WITH coalesce(actor, asked) AS node
RETURN labels(node) AS labels, properties(node) AS properties
