// question: What is known of these actors, whatever ids they are asked for by?
// parameters:
//   ids: {type: list, help: "Ids of actors, merged ones too."}
// columns:
//   asked: The id asked for.
//   id: The actor's id.
//   labels: Its labels.
//   properties: Its properties.
//   regions: The regions it is in, each with id and name, the smallest first.
UNWIND $ids AS asked
MATCH (:Entity {id: asked})-[:MERGED_INTO*0..]->(a:Actor)
RETURN asked, a.id AS id, labels(a) AS labels, properties(a) AS properties,
       COLLECT {
         MATCH (a)-[:LOCATED_IN]->(r:Region) RETURN [r.id, r.name] ORDER BY r.level DESC, r.id
       } AS regions
