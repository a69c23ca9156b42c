// question: What does every relationship hold, apart from the database's own ids?
// columns:
//   row: The type, the id of the node it starts from (or all that node holds if it has none), the
//     same of the node it ends at, and all properties.
MATCH (start)-[tie]->(end)
RETURN [type(tie), coalesce(start.id, properties(start)), coalesce(end.id, properties(end)),
        properties(tie)] AS row
