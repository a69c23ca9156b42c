// question: Into how many unconnected parts does the network of two countries fall?
// subject: border
// parameters:
//   country_a: {type: string, of: country, default: DE, help: One side.}
//   country_b: {type: string, of: country, default: CZ, help: The other side.}
// columns:
//   country_a: One side.
//   country_b: The other side.
//   actors: Actors of both sides.
//   components: Weakly connected components, by ties and shared projects among these actors.
//   isolated: Components of a single actor.
//   largest: Actors of the largest component.
//   largest_share: largest / actors.
//   mixed: Components with actors from both sides.

// Plain Cypher has no component algorithm. What the best connected actor of each side reaches is
// walked once; the rest lies in small parts, where each actor looks for the first id in reach.
// The price is the square of the largest part that neither of the two reaches.
WITH [$country_a, $country_b] AS sides
UNWIND sides AS side
CALL (side) {
  MATCH (hub:Actor {country: side})
  RETURN hub
  ORDER BY COUNT {
    (hub)-[:SUPPLIES|COOPERATES_WITH|OWNS|MEMBER_OF|PART_OF|PARTICIPATES_IN]-()
  } DESC, hub.id
  LIMIT 1
}
MATCH path = (hub)
  -[:SUPPLIES|COOPERATES_WITH|OWNS|MEMBER_OF|PART_OF|PARTICIPATES_IN*0..]-(actor)
WHERE all(step IN nodes(path) WHERE step.country IN sides OR step:Project)
WITH DISTINCT sides, hub, actor
WHERE actor:Actor
WITH sides, actor, min(hub.id) AS part
WITH sides, collect(actor) AS reached, collect({part: part, country: actor.country}) AS near
CALL (sides, reached) {
  MATCH (actor:Actor)
  WHERE actor.country IN sides AND NOT actor IN reached
  MATCH path = (actor)
    -[:SUPPLIES|COOPERATES_WITH|OWNS|MEMBER_OF|PART_OF|PARTICIPATES_IN*0..]-(other)
  WHERE all(step IN nodes(path) WHERE step.country IN sides OR step:Project)
  WITH DISTINCT actor, other
  WHERE other:Actor
  WITH actor, min(other.id) AS part
  RETURN collect({part: part, country: actor.country}) AS far
}
UNWIND near + far AS one
WITH one.part AS part, count(*) AS actors,
     count(CASE WHEN one.country = $country_a THEN 1 END) AS of_a
RETURN $country_a AS country_a, $country_b AS country_b, sum(actors) AS actors,
       count(*) AS components, count(CASE WHEN actors = 1 THEN 1 END) AS isolated,
       max(actors) AS largest, toFloat(max(actors)) / sum(actors) AS largest_share,
       count(CASE WHEN 0 < of_a < actors THEN 1 END) AS mixed
