// question: Which companies are how large?
// columns:
//   id: "The companies' ids, all in one row, as in all columns."
//   size: Their size classes (micro, small, medium, large).
MATCH (one:Company) WHERE one.size IS NOT NULL
WITH one ORDER BY one.id
RETURN collect(one.id) AS id, collect(one.size) AS size
