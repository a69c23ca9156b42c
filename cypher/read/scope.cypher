// question: Which of these nodes are these organisations' own?
// parameters:
//   ids: {type: list, help: "Ids of nodes, merged ones too."}
//   organisations: {type: list, help: "Ids of the organisations, merged ones too."}
// columns:
//   id: An id of theirs, as it was given.
MATCH (given:Entity)-[:MERGED_INTO*0..]->(one:Actor) WHERE given.id IN $organisations
WITH collect(DISTINCT one) AS own
UNWIND $ids AS id
MATCH (:Entity {id: id})-[:MERGED_INTO*0..]->(n:Entity) WHERE NOT n:Merged
WITH own, id, n, CASE WHEN n:Actor THEN [n] ELSE
  COLLECT { MATCH (n)<-[:OFFERS|REQUESTS|ORGANISES]-(a:Actor) RETURN a }
  + COLLECT { MATCH (n:Gap)-[:BETWEEN]->(a:Actor) RETURN a } END AS actors
WHERE any(a IN actors WHERE a IN own OR EXISTS {
  MATCH (a)-[tie:MEMBER_OF]->(o:Actor)
  WHERE o IN own
    AND coalesce(tie.valid_from <= date(), true) AND coalesce(tie.valid_to >= date(), true)
})
RETURN DISTINCT id
