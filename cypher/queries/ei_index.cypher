// question: Do a country's actors tie more across its border or inside it (E-I index)?
// subject: border
// parameters:
//   countries: {type: list, of: country, default: null,
//     help: "Only these countries, such as DE,CZ,PL."}
// columns:
//   country: The country.
//   external: Pairs of an actor here and one abroad with a tie or a project in common.
//   internal: Such pairs inside the country.
//   ei_index: (external - internal) / (external + internal), from -1 to 1 (Krackhardt, Stern 1988).
CALL () {
  MATCH (a:Actor)-[:SUPPLIES|COOPERATES_WITH|OWNS|MEMBER_OF|PART_OF]-(b:Actor)
  WHERE a.id < b.id
  RETURN a, b
  UNION
  MATCH (a:Actor)-[:PARTICIPATES_IN]->(:Project)<-[:PARTICIPATES_IN]-(b:Actor)
  WHERE a.id < b.id
  RETURN a, b
}
WITH a.country AS here, b.country AS there, count(*) AS pairs
WHERE here IS NOT NULL AND there IS NOT NULL
UNWIND CASE WHEN here = there THEN [[here, 0, pairs]]
            ELSE [[here, pairs, 0], [there, pairs, 0]] END AS side
WITH side[0] AS country, sum(side[1]) AS external, sum(side[2]) AS internal
WHERE $countries IS NULL OR country IN $countries
RETURN country, external, internal,
       toFloat(external - internal) / (external + internal) AS ei_index
ORDER BY country
