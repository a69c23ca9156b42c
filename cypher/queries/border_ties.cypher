// question: How many ties of each kind run over each border?
// subject: border
// parameters:
//   countries: {type: list, of: country, default: null,
//     help: "Only between these countries, such as DE,CZ,PL."}
// columns:
//   country_a: One side.
//   country_b: The other side.
//   kind: The kind of tie; PARTICIPATES_IN stands for taking part in the same project.
//   ties: Ties; of projects, partnerships (a pair in one project).
//   pairs: Pairs of actors with at least one such tie.
CALL () {
  MATCH (a:Actor)-[tie:SUPPLIES|COOPERATES_WITH|OWNS|MEMBER_OF|PART_OF]->(b:Actor)
  WHERE a.country <> b.country
  WITH CASE WHEN a.country < b.country THEN [a, b] ELSE [b, a] END AS pair, type(tie) AS kind
  RETURN pair, kind, count(*) AS ties
  UNION ALL
  MATCH (a:Actor)-[:PARTICIPATES_IN]->(project:Project)<-[:PARTICIPATES_IN]-(b:Actor)
  WHERE a.country < b.country
  RETURN [a, b] AS pair, 'PARTICIPATES_IN' AS kind, count(DISTINCT project) AS ties
}
WITH pair[0].country AS country_a, pair[1].country AS country_b, kind, ties
WHERE $countries IS NULL OR (country_a IN $countries AND country_b IN $countries)
RETURN country_a, country_b, kind, sum(ties) AS ties, count(*) AS pairs
ORDER BY country_a, country_b, kind
