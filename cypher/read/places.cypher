// question: Which actors stand for these ids now, and what are they called?
// parameters:
//   ids: {type: list, help: "Ids of actors, merged ones too."}
// columns:
//   id: An id that is there.
//   place: The id of the actor that stands for it.
//   name: That actor's name.
UNWIND $ids AS id
MATCH (:Entity {id: id})-[:MERGED_INTO*0..]->(actor:Actor)
RETURN id, actor.id AS place, actor.name AS name
