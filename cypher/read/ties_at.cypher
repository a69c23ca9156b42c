// question: Which ties that sources state are there at these nodes?
// parameters:
//   ids: {type: list, help: The nodes' ids.}
//   without: {type: list, help: The types that no source states.}
// columns:
//   tie: The tie's own id within the database.
//   type: Its type.
//   start: The id of the node it starts at.
//   end: The id of the node it ends at.
//   properties: Its properties.
UNWIND $ids AS id
MATCH (:Entity {id: id})-[tie]-(:Entity)
WHERE NOT type(tie) IN $without
WITH DISTINCT tie
RETURN elementId(tie) AS tie, type(tie) AS type, startNode(tie).id AS start, endNode(tie).id AS end,
       properties(tie) AS properties
