// question: Which pairs have one of these ids, and which actors stand for their ids now?
// parameters:
//   ids: {type: list, help: "Ids of actors, merged ones too."}
// columns:
//   properties: The pair's properties.
//   left: The id of the actor that stands for its left id; none where that is not in the graph.
//   right: The same of its right id.
UNWIND $ids AS id
CALL (id) {
  MATCH (pair:CandidatePair {left: id}) RETURN pair
  UNION
  MATCH (pair:CandidatePair {right: id}) RETURN pair
}
WITH DISTINCT pair
RETURN properties(pair) AS properties,
       head(COLLECT {
         MATCH (:Entity {id: pair.left})-[:MERGED_INTO*0..]->(a:Actor) RETURN a.id
       }) AS left,
       head(COLLECT {
         MATCH (:Entity {id: pair.right})-[:MERGED_INTO*0..]->(a:Actor) RETURN a.id
       }) AS right
