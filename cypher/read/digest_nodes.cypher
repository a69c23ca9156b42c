// question: What does every node hold, apart from the database's own ids?
// columns:
//   labels: The node's labels, in no order.
//   properties: All its properties.
MATCH (node) WHERE NOT node:Migration
RETURN labels(node) AS labels, properties(node) AS properties
