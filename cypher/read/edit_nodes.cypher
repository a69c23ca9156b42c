// question: What does the graph hold of the nodes that somebody wants to change?
// parameters:
//   ids: {type: list, help: "The nodes' ids, merged ones too."}
// columns:
//   given: The id asked for.
//   id: The id of the node that stands for it.
//   labels: Its labels.
//   properties: Its properties.
UNWIND $ids AS given
MATCH (asked:Entity {id: given})
OPTIONAL MATCH (asked)-[:MERGED_INTO]->(actor:Entity)
WITH given, coalesce(actor, asked) AS node
RETURN given, node.id AS id, labels(node) AS labels, properties(node) AS properties
