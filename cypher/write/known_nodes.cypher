// question: Which of these ids are in the graph?
// parameters:
//   ids: {type: list, help: Ids of nodes.}
// columns:
//   id: An id that is there.
UNWIND $ids AS id
MATCH (:Entity {id: id})
RETURN id
