// question: Who are a cluster's members, and what ties over the border do they have?
// subject: bridges
// parameters:
//   id: {type: string, of: Actor, help: "The id of the cluster, chamber or association."}
// columns:
//   id: The member's id.
//   name: Its name.
//   type: Its type.
//   country: Its country.
//   role: Its role in the cluster.
//   ties: Its ties to actors, memberships in this cluster left out.
//   abroad: Those of them to another country.
//   countries: Which countries those are.
//   synthetic: Whether a generator made it up.
MATCH (cluster:Entity {id: $id})<-[membership:MEMBER_OF]-(a:Actor)
CALL (cluster, a) {
  MATCH (a)-[:SUPPLIES|COOPERATES_WITH|OWNS|MEMBER_OF|PART_OF]-(b:Actor)
  WHERE b <> cluster
  RETURN count(*) AS ties, count(CASE WHEN b.country <> a.country THEN 1 END) AS abroad,
         collect(DISTINCT CASE WHEN b.country <> a.country THEN b.country END) AS countries
}
RETURN a.id AS id, a.name AS name,
       [label IN labels(a) WHERE NOT label IN ['Actor', 'Listing', 'Named', 'Entity']][0] AS type,
       a.country AS country, membership.role AS role, ties, abroad,
       COLLECT { UNWIND countries AS c RETURN c ORDER BY c } AS countries,
       coalesce(a.synthetic, false) AS synthetic
ORDER BY abroad DESC, ties DESC, id
