// question: How dense are the ties over each border, beside those inside each country?
// subject: border
// parameters:
//   countries: {type: list, of: country, default: null,
//     help: "Only these countries, such as DE,CZ,PL."}
// columns:
//   country_a: One side.
//   country_b: The other side; the same for ties inside a country.
//   actors_a: Actors on the one side.
//   actors_b: Actors on the other side.
//   tied: Pairs of actors with a tie or a project in common (undirected, each pair once).
//   possible: Pairs there could be.
//   density: tied / possible.
CALL () {
  MATCH (a:Actor)-[:SUPPLIES|COOPERATES_WITH|OWNS|MEMBER_OF|PART_OF]-(b:Actor)
  WHERE a.id < b.id
  RETURN a, b
  UNION
  MATCH (a:Actor)-[:PARTICIPATES_IN]->(:Project)<-[:PARTICIPATES_IN]-(b:Actor)
  WHERE a.id < b.id
  RETURN a, b
}
WITH CASE WHEN a.country <= b.country THEN [a.country, b.country] ELSE [b.country, a.country] END
     AS sides, count(*) AS tied
WITH collect({sides: sides, tied: tied}) AS found
MATCH (actor:Actor)
WHERE CASE WHEN $countries IS NULL THEN actor.country IS NOT NULL
           ELSE actor.country IN $countries END
WITH found, actor.country AS country, count(*) AS actors
WITH found, collect({country: country, actors: actors}) AS sides
UNWIND sides AS a
UNWIND sides AS b
WITH found, a, b WHERE a.country <= b.country
WITH a, b, [one IN found WHERE one.sides = [a.country, b.country] | one.tied] AS tied,
     CASE WHEN a = b THEN a.actors * (a.actors - 1) / 2 ELSE a.actors * b.actors END AS possible
WITH a, b, coalesce(head(tied), 0) AS tied, possible
RETURN a.country AS country_a, b.country AS country_b, a.actors AS actors_a, b.actors AS actors_b,
       tied, possible, CASE possible WHEN 0 THEN null ELSE toFloat(tied) / possible END AS density
ORDER BY country_a, country_b
