// question: Which of an actor's neighbours have no tie over the border?
// subject: gaps
// parameters:
//   id: {type: string, of: Actor,
//     help: "The actor's id; a cluster or a chamber asks for its members."}
// columns:
//   id: The neighbour's id.
//   name: Its name.
//   type: Its type.
//   country: Its country.
//   town: Its town.
//   kinds: The kinds of tie between the two.
//   synthetic: Whether a generator made it up.
MATCH (me:Entity {id: $id})-[tie:SUPPLIES|COOPERATES_WITH|OWNS|MEMBER_OF|PART_OF]-(a:Actor)
WITH a, type(tie) AS kind
ORDER BY kind
WITH a, collect(DISTINCT kind) AS kinds
WHERE NOT EXISTS {
  (a)-[:SUPPLIES|COOPERATES_WITH|OWNS|MEMBER_OF|PART_OF]-(other:Actor)
  WHERE other.country <> a.country
}
RETURN a.id AS id, a.name AS name,
       [label IN labels(a) WHERE NOT label IN ['Actor', 'Listing', 'Named', 'Entity']][0] AS type,
       a.country AS country, a.town AS town, kinds,
       coalesce(a.synthetic, false) AS synthetic
ORDER BY name, id
