// question: Which ties are there among actors on a day?
// parameters:
//   on: {type: date, help: The day on which they hold.}
//   synthetic: {type: boolean, help: Whether made-up ties count.}
//   page: {type: integer, help: Which page to read., default: 0}
//   pages: {type: integer, help: How many pages there are., default: 1}
// columns:
//   kind: The relationship's type.
//   starts: The database's keys of the actors they start at.
//   ends: The keys of those they end at, in the same order.
MATCH (start:Actor)-[tie:SUPPLIES|OWNS|PART_OF|MEMBER_OF|COOPERATES_WITH]->(end:Actor)
WHERE id(start) % $pages = $page
  AND coalesce(tie.valid_from <= $on, true) AND coalesce(tie.valid_to >= $on, true)
  AND ($synthetic OR NOT coalesce(tie.synthetic, false))
RETURN type(tie) AS kind, collect(id(start)) AS starts, collect(id(end)) AS ends
