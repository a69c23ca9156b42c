// question: How have joint projects over the border grown from one period to the next?
// subject: projects
// parameters:
//   years: {type: integer, default: 7, help: "Years of a period; 7 are the EU's funding periods."}
//   first: {type: integer, default: 2000, help: The first year of one of the periods.}
// columns:
//   from: The period's first year.
//   to: Its last year.
//   projects: Projects that start in it.
//   joint: Those with two partners or more.
//   cross_border: Those with partners from two countries or more.
//   share: cross_border / joint.
//   partnerships: Pairs of partners, summed over the projects.
//   partnerships_cross_border: Those of them over a border.
MATCH (project:Project)
WHERE project.start IS NOT NULL
CALL (project) {
  OPTIONAL MATCH (project)<-[:PARTICIPATES_IN]-(actor:Actor)
  WITH actor.country AS country, count(DISTINCT actor) AS actors
  RETURN sum(actors) AS partners, sum(actors * actors) AS squares,
         count(CASE WHEN actors > 0 THEN country END) AS countries
}
WITH $first + $years * toInteger(floor(toFloat(project.start.year - $first) / $years)) AS from,
     partners, countries, partners * (partners - 1) / 2 AS pairs,
     (partners * partners - squares) / 2 AS crossing
WITH from, count(*) AS projects, count(CASE WHEN partners > 1 THEN 1 END) AS joint,
     count(CASE WHEN countries > 1 THEN 1 END) AS cross_border, sum(pairs) AS partnerships,
     sum(crossing) AS partnerships_cross_border
RETURN from, from + $years - 1 AS to, projects, joint, cross_border,
       CASE joint WHEN 0 THEN null ELSE toFloat(cross_border) / joint END AS share,
       partnerships, partnerships_cross_border
ORDER BY from
