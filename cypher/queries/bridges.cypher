// question: Which actors have the most partners over the border?
// subject: bridges
// parameters:
//   country: {type: string, of: country, default: null,
//     help: "Only actors of this country, as ISO 3166 code."}
//   limit: {type: integer, default: 50, help: At most so many rows.}
// columns:
//   id: The actor's id.
//   name: Its name.
//   type: Its type.
//   country: Its country.
//   partners: Actors it has a tie or a project in common with (its degree).
//   abroad: Those of them in another country.
//   countries: Which countries those are.
//   synthetic: Whether a generator made it up.
MATCH (a:Actor)
WHERE $country IS NULL OR a.country = $country
CALL (a) {
  MATCH (a)-[:SUPPLIES|COOPERATES_WITH|OWNS|MEMBER_OF|PART_OF]-(b:Actor) WHERE b <> a RETURN b
  UNION
  MATCH (a)-[:PARTICIPATES_IN]->(:Project)<-[:PARTICIPATES_IN]-(b:Actor) WHERE b <> a RETURN b
}
WITH a, count(b) AS partners, collect(CASE WHEN b.country <> a.country THEN b.country END) AS abroad
WHERE size(abroad) > 0
WITH a, partners, abroad
ORDER BY size(abroad) DESC, partners DESC, a.id
LIMIT $limit
RETURN a.id AS id, a.name AS name,
       [label IN labels(a) WHERE NOT label IN ['Actor', 'Listing', 'Named', 'Entity']][0] AS type,
       a.country AS country, partners, size(abroad) AS abroad,
       COLLECT { UNWIND abroad AS c RETURN DISTINCT c ORDER BY c } AS countries,
       coalesce(a.synthetic, false) AS synthetic
