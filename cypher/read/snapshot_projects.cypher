// question: Who took part in which project by a day?
// parameters:
//   on: {type: date, help: "The day: projects that had not begun, and parts that had ended, are left out."}
//   synthetic: {type: boolean, help: Whether made-up ties count.}
// columns:
//   starts: The database's keys of the actors.
//   ends: The keys of their projects, in the same order.
MATCH (actor:Actor)-[tie:PARTICIPATES_IN]->(project:Project)
WHERE coalesce(coalesce(tie.valid_from, project.start) <= $on, true)
  AND coalesce(tie.valid_to >= $on, true)
  AND ($synthetic OR NOT coalesce(tie.synthetic, false))
RETURN collect(id(actor)) AS starts, collect(id(project)) AS ends
