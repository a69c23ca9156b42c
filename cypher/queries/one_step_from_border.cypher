// question: Which actors have no tie over the border, but a neighbour who has one?
// subject: gaps
// parameters:
//   country: {type: string, of: country, default: DE,
//     help: "The actors' country, as ISO 3166 code."}
//   abroad: {type: string, of: country, default: null,
//     help: "Over the border to this country; null: to any."}
//   limit: {type: integer, default: 100, help: At most so many rows.}
// columns:
//   id: The actor's id.
//   name: Its name.
//   type: Its type.
//   town: Its town.
//   bridges: Neighbours at home with a tie over the border.
//   via: The names of up to five of them.
//   synthetic: Whether a generator made it up.
MATCH (bridge:Actor {country: $country})
WHERE EXISTS {
  (bridge)-[:SUPPLIES|COOPERATES_WITH|OWNS|MEMBER_OF|PART_OF]-(other:Actor)
  WHERE other.country <> $country AND ($abroad IS NULL OR other.country = $abroad)
}
MATCH (bridge)-[:SUPPLIES|COOPERATES_WITH|OWNS|MEMBER_OF|PART_OF]-(a:Actor {country: $country})
WITH DISTINCT a, bridge
ORDER BY bridge.name, bridge.id
WITH a, collect(bridge.name) AS via
WHERE NOT EXISTS {
  (a)-[:SUPPLIES|COOPERATES_WITH|OWNS|MEMBER_OF|PART_OF]-(other:Actor)
  WHERE other.country <> $country
}
RETURN a.id AS id, a.name AS name,
       [label IN labels(a) WHERE NOT label IN ['Actor', 'Listing', 'Named', 'Entity']][0] AS type,
       a.town AS town, size(via) AS bridges, via[..5] AS via,
       coalesce(a.synthetic, false) AS synthetic
ORDER BY bridges DESC, id
LIMIT $limit
