// question: Who sits close to an actor, just over the border, without being its partner?
// subject: gaps
// parameters:
//   id: {type: string, of: Actor, help: The actor's id.}
//   km: {type: float, default: 50.0, help: As far as so many kilometres in a straight line.}
//   same_sector: {type: boolean, default: false, help: Only actors of one of its own sectors.}
//   limit: {type: integer, default: 50, help: At most so many rows.}
// columns:
//   id: The other actor's id.
//   name: Its name.
//   type: Its type.
//   country: Its country.
//   town: Its town.
//   km: The distance in kilometres.
//   sectors: Its sectors.
//   synthetic: Whether a generator made it up.
MATCH (me:Entity {id: $id})
WITH me, COLLECT {
  MATCH (me)-[:SUPPLIES|COOPERATES_WITH|OWNS|MEMBER_OF|PART_OF]-(b:Actor)
  RETURN b
  UNION
  MATCH (me)-[:PARTICIPATES_IN]->(:Project)<-[:PARTICIPATES_IN]-(b:Actor)
  RETURN b
} AS partners
MATCH (a:Actor)
WHERE point.distance(a.location, me.location) <= $km * 1000
  AND a.country <> me.country
  AND NOT a IN partners
  AND (NOT $same_sector OR EXISTS { (me)-[:ACTIVE_IN]->(:Sector)<-[:ACTIVE_IN]-(a) })
WITH a, point.distance(a.location, me.location) / 1000 AS km
ORDER BY km, a.id
LIMIT $limit
RETURN a.id AS id, a.name AS name,
       [label IN labels(a) WHERE NOT label IN ['Actor', 'Listing', 'Named', 'Entity']][0] AS type,
       a.country AS country, a.town AS town, round(km, 1) AS km,
       COLLECT { MATCH (a)-[:ACTIVE_IN]->(s) RETURN s.code ORDER BY s.code } AS sectors,
       coalesce(a.synthetic, false) AS synthetic
