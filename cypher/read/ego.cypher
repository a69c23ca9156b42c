// question: Which nodes are one tie away from these and were not met before?
// parameters:
//   ids: {type: list, help: Ids of the nodes to go on from.}
//   seen: {type: list, help: Ids met before.}
//   room: {type: integer, help: How many nodes to return at most.}
// columns:
//   found: How many there are.
//   nodes: The first of them by id; each with its labels and properties.
MATCH (one:Entity)-[tie]-(next:Entity)
WHERE one.id IN $ids AND NOT next.id IN $seen
  AND NOT type(tie) IN
    ['DESCRIBES', 'MENTIONS', 'PUBLISHED_BY', 'MERGED_INTO', 'COMPARES', 'CONCERNS',
     'MEASURED', 'FOUND', 'ABOUT', 'BETWEEN']
WITH DISTINCT next ORDER BY next.id
WITH collect(next) AS met
RETURN size(met) AS found,
       [one IN met[..$room] | {labels: labels(one), properties: properties(one)}] AS nodes
