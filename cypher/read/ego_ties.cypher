// question: Which ties are there among these nodes?
// parameters:
//   ids: {type: list, help: The nodes' ids.}
// columns:
//   start: Id of the node it starts at.
//   end: Id of the node it ends at.
//   type: The relationship's type.
//   properties: Its properties.
MATCH (start:Entity)-[tie]->(end:Entity)
WHERE start.id IN $ids AND end.id IN $ids
  AND NOT type(tie) IN
    ['DESCRIBES', 'MENTIONS', 'PUBLISHED_BY', 'MERGED_INTO', 'COMPARES', 'CONCERNS',
     'MEASURED', 'FOUND', 'ABOUT', 'BETWEEN']
RETURN start.id AS start, end.id AS end, type(tie) AS type, properties(tie) AS properties
ORDER BY start, end, type, properties.product, properties.role
