// question: Which of these ids were merged away, and into which actors?
// parameters:
//   ids: {type: list, help: "Ids, merged or not."}
// columns:
//   id: A merged id.
//   successor: The id of the actor that stands for it.
UNWIND $ids AS id
MATCH (:Entity {id: id})-[:MERGED_INTO]->(actor:Entity)
RETURN id, actor.id AS successor
