// question: Which of these ids are of actors, or of actors that were merged?
// parameters:
//   ids: {type: list, help: "Ids of actors, merged ones too."}
// columns:
//   id: An id of one.
UNWIND $ids AS id
MATCH (:Entity {id: id})-[:MERGED_INTO*0..]->(:Actor)
RETURN DISTINCT id
