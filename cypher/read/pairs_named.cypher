// question: What is held of these pairs, and which actors stand for their ids now?
// parameters:
//   ids: {type: list, help: The pairs' ids.}
// columns:
//   properties: The pair's properties.
//   left: The id of the actor that stands for its left id; none where that is not in the graph.
//   right: The same of its right id.
UNWIND $ids AS id
MATCH (pair:Entity {id: id}) WHERE pair:CandidatePair
RETURN properties(pair) AS properties,
       head(COLLECT {
         MATCH (:Entity {id: pair.left})-[:MERGED_INTO*0..]->(a:Actor) RETURN a.id
       }) AS left,
       head(COLLECT {
         MATCH (:Entity {id: pair.right})-[:MERGED_INTO*0..]->(a:Actor) RETURN a.id
       }) AS right
