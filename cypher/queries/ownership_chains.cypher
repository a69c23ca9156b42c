// question: Who owns an actor, and whom does it own, over any number of steps?
// subject: owners
// parameters:
//   id: {type: string, of: Actor, help: The actor's id.}
// columns:
//   role: owner or subsidiary.
//   steps: Steps of ownership in between.
//   id: The owner's or subsidiary's id.
//   name: Its name.
//   country: Its country.
//   share: The product of the steps' shares, in percent; null if one is unknown.
//   chain: The names from the actor to it.
//   synthetic: Whether a generator made it up.
MATCH (me:Entity {id: $id})
CALL (me) {
  MATCH path = (me)<-[:OWNS*1..10]-(other:Actor)
  RETURN 'owner' AS role, other, path
  UNION ALL
  MATCH path = (me)-[:OWNS*1..10]->(other:Actor)
  RETURN 'subsidiary' AS role, other, path
}
RETURN role, length(path) AS steps, other.id AS id, other.name AS name, other.country AS country,
       reduce(share = 100.0, tie IN relationships(path) | share * tie.share / 100) AS share,
       [actor IN nodes(path) | actor.name] AS chain, coalesce(other.synthetic, false) AS synthetic
ORDER BY role, steps, id
