// question: In which years did actors, the ties among them and their projects begin and end?
// parameters:
//   ids: {type: list, help: The actors; null for all., default: null}
// columns:
//   of: What is counted, such as founded or ties_begun.
//   kind: The relationship's type, where ties are counted.
//   year: The year; null for those without a date.
//   count: How many there are.
//   over: How many of them are of two countries.
CALL () {
  MATCH (actor:Actor)
  WHERE $ids IS NULL OR actor.id IN $ids
  UNWIND [['founded', actor.founded.year], ['closed', actor.valid_to.year]] AS one
  RETURN one[0] AS of, null AS kind, one[1] AS year, count(*) AS count, 0 AS over
UNION ALL
  MATCH (start:Actor)-[tie:SUPPLIES|OWNS|PART_OF|MEMBER_OF|COOPERATES_WITH]->(end:Actor)
  WHERE $ids IS NULL OR (start.id IN $ids AND end.id IN $ids)
  WITH tie, CASE WHEN start.country <> end.country THEN 1 ELSE 0 END AS abroad
  UNWIND [['ties_begun', tie.valid_from.year], ['ties_ended', tie.valid_to.year]] AS one
  RETURN one[0] AS of, type(tie) AS kind, one[1] AS year, count(*) AS count, sum(abroad) AS over
UNION ALL
  MATCH (actor:Actor)-[:PARTICIPATES_IN]->(project:Project)
  WHERE $ids IS NULL OR actor.id IN $ids
  WITH project, CASE WHEN count(DISTINCT actor.country) > 1 THEN 1 ELSE 0 END AS abroad
  UNWIND [['projects_begun', project.start.year], ['projects_ended', project.end.year]] AS one
  RETURN one[0] AS of, null AS kind, one[1] AS year, count(*) AS count, sum(abroad) AS over
}
RETURN of, kind, year, count, over ORDER BY of, kind, year
