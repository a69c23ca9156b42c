// question: Which part had each actor in which project by a day?
// parameters:
//   on: {type: date, help: "The day: projects that had not begun, and parts that had ended, are left out."}
//   synthetic: {type: boolean, help: Whether made-up parts count.}
// columns:
//   actor: "The actors' ids, all in one row, as in all columns."
//   project: The projects' ids.
//   role: Their roles.
//   contribution: The public funding received, in `currency`; not a number where it is not known.
//   currency: ISO 4217 codes.
//   since: The first day of the part, or of the project.
MATCH (actor:Actor)-[tie:PARTICIPATES_IN]->(project:Project)
WHERE coalesce(coalesce(tie.valid_from, project.start) <= $on, true)
  AND coalesce(tie.valid_to >= $on, true)
  AND ($synthetic OR NOT coalesce(tie.synthetic, false))
WITH actor, project, tie ORDER BY actor.id, project.id, tie.role
RETURN collect(actor.id) AS actor, collect(project.id) AS project,
       collect(coalesce(tie.role, '')) AS role,
       collect(coalesce(tie.contribution, 0.0 / 0.0)) AS contribution,
       collect(coalesce(tie.currency, project.currency, '')) AS currency,
       collect(coalesce(toString(coalesce(tie.valid_from, project.start)), '')) AS since
