// question: What is known of the projects that had begun by a day?
// parameters:
//   on: {type: date, help: The day.}
// columns:
//   project: "Their ids, all in one row, as in all columns."
//   name: Their names.
//   acronym: Their short names.
//   description: What they are about.
//   start: Their first days.
//   end: Their last days.
//   cost: The total cost in `currency`; not a number where it is not known.
//   currency: ISO 4217 codes.
//   programme: The id of the programme that funds them, the first of several.
MATCH (project:Project)
WHERE coalesce(project.start <= $on, true)
OPTIONAL MATCH (project)-[:FUNDED_BY]->(programme:Programme)
WITH project, min(programme.id) AS programme ORDER BY project.id
RETURN collect(project.id) AS project, collect(coalesce(project.name, '')) AS name,
       collect(coalesce(project.acronym, '')) AS acronym,
       collect(coalesce(project.description, '')) AS description,
       collect(coalesce(toString(project.start), '')) AS start,
       collect(coalesce(toString(project.end), '')) AS end,
       collect(coalesce(project.total_cost, 0.0 / 0.0)) AS cost,
       collect(coalesce(project.currency, '')) AS currency,
       collect(coalesce(programme, '')) AS programme
