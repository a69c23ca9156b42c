// question: Which actors on two sides of a border share partners, but have no tie?
// subject: gaps
// parameters:
//   country_a: {type: string, of: country, default: DE, help: One side.}
//   country_b: {type: string, of: country, default: CZ, help: The other side.}
//   min_shared: {type: integer, default: 2, help: At least so many shared partners.}
//   max_degree: {type: integer, default: 50, help: "Leave out partners with more ties than this."}
//   limit: {type: integer, default: 100, help: At most so many rows.}
// columns:
//   id_a: The id of the actor on the one side.
//   name_a: Its name.
//   id_b: The id of the actor on the other side.
//   name_b: Its name.
//   shared: Partners that both have a tie to.
//   via: The names of up to five of them.
//   synthetic: Whether a generator made up either end.
MATCH (via:Actor)
WHERE 2 <= COUNT { (via)-[:SUPPLIES|COOPERATES_WITH|OWNS|MEMBER_OF|PART_OF]-() } <= $max_degree
MATCH (via)-[:SUPPLIES|COOPERATES_WITH|OWNS|MEMBER_OF|PART_OF]-(a:Actor)
WHERE a.country = $country_a
MATCH (via)-[:SUPPLIES|COOPERATES_WITH|OWNS|MEMBER_OF|PART_OF]-(b:Actor)
WHERE b.country = $country_b AND a <> b
WITH DISTINCT a, b, via
WITH a, b, collect(via.name) AS names
WHERE size(names) >= $min_shared AND NOT EXISTS {
  (a)-[:SUPPLIES|COOPERATES_WITH|OWNS|MEMBER_OF|PART_OF]-(b)
}
WITH a, b, names
ORDER BY size(names) DESC, a.id, b.id
LIMIT $limit
RETURN a.id AS id_a, a.name AS name_a, b.id AS id_b, b.name AS name_b, size(names) AS shared,
       COLLECT { UNWIND names AS name RETURN name ORDER BY name LIMIT 5 } AS via,
       coalesce(a.synthetic, false) OR coalesce(b.synthetic, false) AS synthetic
