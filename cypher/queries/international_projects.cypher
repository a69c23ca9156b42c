// question: Which projects have partners from several countries?
// subject: projects
// parameters:
//   countries: {type: integer, default: 3, help: At least so many countries.}
//   limit: {type: integer, default: 100, help: At most so many rows.}
// columns:
//   id: The project's id.
//   name: Its name.
//   acronym: Its acronym.
//   start: The day it starts.
//   countries: The partners' countries.
//   partners: How many partners there are.
//   eu_contribution: The EU's contribution, in the project's currency.
//   currency: The project's currency.
//   synthetic: Whether a generator made it up.
MATCH (project:Project)<-[:PARTICIPATES_IN]-(actor:Actor)
WITH project, count(DISTINCT actor) AS partners, collect(DISTINCT actor.country) AS countries
WHERE size(countries) >= $countries
WITH project, partners, countries
ORDER BY size(countries) DESC, partners DESC, project.id
LIMIT $limit
RETURN project.id AS id, project.name AS name, project.acronym AS acronym, project.start AS start,
       COLLECT { UNWIND countries AS c RETURN c ORDER BY c } AS countries, partners,
       project.eu_contribution AS eu_contribution, project.currency AS currency,
       coalesce(project.synthetic, false) AS synthetic
