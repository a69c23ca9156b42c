// question: Which programmes fund cooperation over the border, and how much of their projects is?
// subject: projects
// columns:
//   id: The programme's id.
//   programme: Its name.
//   projects: Its projects.
//   cross_border: Those with partners from two countries or more.
//   share: cross_border / projects.
//   eu_contribution: The EU's contribution to all of them in EUR, where known and in EUR.
MATCH (programme:Programme)<-[:FUNDED_BY]-(project:Project)
WITH DISTINCT programme, project,
     CASE WHEN project.currency = 'EUR' THEN project.eu_contribution END AS euros
CALL (project) {
  MATCH (project)<-[:PARTICIPATES_IN]-(actor:Actor)
  RETURN count(DISTINCT actor.country) AS countries
}
WITH programme, count(*) AS projects, count(CASE WHEN countries > 1 THEN 1 END) AS cross_border,
     sum(euros) AS euros, count(euros) AS known
RETURN programme.id AS id, programme.name AS programme, projects, cross_border,
       toFloat(cross_border) / projects AS share,
       CASE known WHEN 0 THEN null ELSE euros END AS eu_contribution
ORDER BY cross_border DESC, share DESC, id
