// question: What does every relationship hold, apart from the database's own ids?
// columns:
//   type: The relationship's type.
//   start: The id of the node it starts from, or all that node holds if it has none.
//   end: The same of the node it ends at.
//   properties: All its properties.
MATCH (start)-[tie]->(end)
RETURN type(tie) AS type,
       coalesce(start.id, properties(start)) AS start,
       coalesce(end.id, properties(end)) AS end,
       properties(tie) AS properties
