// question: Which ties do actors have on a day?
// parameters:
//   on: {type: date, help: The day on which they hold.}
//   synthetic: {type: boolean, help: Whether made-up ties count.}
//   page: {type: integer, help: Which page to read., default: 0}
//   pages: {type: integer, help: How many pages there are., default: 1}
// columns:
//   kind: The relationship's type.
//   starts: The database's keys of the actors they start at.
//   ends: The keys of those they end at, in the same order; that need not be an actor.
MATCH (start:Actor)-[tie:SUPPLIES|OWNS|PART_OF|MEMBER_OF|COOPERATES_WITH]->(end)
WHERE id(start) % $pages = $page
  AND (tie.valid_from IS NULL OR tie.valid_from <= $on)
  AND (tie.valid_to IS NULL OR tie.valid_to >= $on)
  AND ($synthetic OR tie.synthetic IS NULL OR NOT tie.synthetic)
RETURN type(tie) AS kind, collect(id(start)) AS starts, collect(id(end)) AS ends
