// question: Which pairs of sectors does a kind of tie join over the border?
// subject: region
// parameters:
//   kind: {type: string, values: [SUPPLIES, COOPERATES_WITH, OWNS, MEMBER_OF, PART_OF],
//     default: SUPPLIES, help: "The kind, such as SUPPLIES, OWNS, PART_OF."}
//   level: {type: integer, values: [1, 2, 3, 4], default: 2,
//     help: "The NACE level, from 1 (section) to 4 (class)."}
//   limit: {type: integer, default: 100, help: At most so many rows.}
// columns:
//   country_a: The country where the ties start; of SUPPLIES, the supplier's.
//   sector_a: The NACE code at the start.
//   name_a: That sector's name.
//   country_b: The country where the ties end.
//   sector_b: The NACE code at the end.
//   name_b: That sector's name.
//   ties: How many ties there are; a tie between actors of several sectors counts for each pair.
MATCH (a:Actor)-[tie:SUPPLIES|COOPERATES_WITH|OWNS|MEMBER_OF|PART_OF]->(b:Actor)
WHERE type(tie) = $kind AND a.country <> b.country
MATCH (a)-[:ACTIVE_IN]->(from:Sector)
MATCH (b)-[:ACTIVE_IN]->(to:Sector)
WITH a.country AS country_a, b.country AS country_b, from, to, count(*) AS ties
MATCH (from)-[:WITHIN*0..3]->(one:Sector {level: $level})
MATCH (to)-[:WITHIN*0..3]->(other:Sector {level: $level})
RETURN country_a, one.code AS sector_a, one.name AS name_a, country_b, other.code AS sector_b,
       other.name AS name_b, sum(ties) AS ties
ORDER BY ties DESC, country_a, sector_a, country_b, sector_b
LIMIT $limit
