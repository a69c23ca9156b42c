// question: How many ties run between each two regions?
// subject: region
// parameters:
//   level: {type: integer, values: [0, 1, 2, 3], default: 3,
//     help: "The regions' NUTS level, from 0 (country) to 3."}
//   abroad: {type: boolean, default: false, help: Only between regions of two countries.}
// columns:
//   region_a: The one region's NUTS code.
//   name_a: Its name.
//   region_b: The other region's NUTS code; the same for ties inside a region.
//   name_b: Its name.
//   ties: Ties between their actors, in either direction.
MATCH (a:Actor)-[tie:SUPPLIES|COOPERATES_WITH|OWNS|MEMBER_OF|PART_OF]->(b:Actor)
MATCH (a)-[:LOCATED_IN]->(from:Region)
MATCH (b)-[:LOCATED_IN]->(to:Region)
WITH from, to, count(*) AS ties
MATCH (from)-[:WITHIN*0..3]->(one:Region {level: $level})
MATCH (to)-[:WITHIN*0..3]->(other:Region {level: $level})
WHERE NOT $abroad OR one.country <> other.country
WITH CASE WHEN one.code <= other.code THEN [one, other] ELSE [other, one] END AS pair, ties
RETURN pair[0].code AS region_a, pair[0].name AS name_a, pair[1].code AS region_b,
       pair[1].name AS name_b, sum(ties) AS ties
ORDER BY ties DESC, region_a, region_b
