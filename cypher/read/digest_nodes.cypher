// question: What does every node hold, apart from the database's own ids?
// columns:
//   row: The labels, in no order, and all properties; one column, because it streams faster.
MATCH (node) WHERE NOT node:Migration|Gone|Commit
RETURN [labels(node), properties(node)] AS row
