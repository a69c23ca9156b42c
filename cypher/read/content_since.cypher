// question: Since when do the ties among actors stand that hold on a day, where it is known?
// parameters:
//   on: {type: date, help: The day.}
//   synthetic: {type: boolean, help: Whether made-up ties count.}
// columns:
//   actor: "The ids of the actors they start at, all in one row, as in all columns."
//   other: The ids of those they end at.
//   kind: The relationships' types.
//   since: The first days.
MATCH (actor:Actor)-[tie:SUPPLIES|OWNS|PART_OF|MEMBER_OF|COOPERATES_WITH]->(other:Actor)
WHERE tie.valid_from <= $on AND coalesce(tie.valid_to >= $on, true)
  AND ($synthetic OR NOT coalesce(tie.synthetic, false))
WITH actor, other, tie ORDER BY actor.id, other.id, type(tie), tie.valid_from
RETURN collect(actor.id) AS actor, collect(other.id) AS other, collect(type(tie)) AS kind,
       collect(toString(tie.valid_from)) AS since
