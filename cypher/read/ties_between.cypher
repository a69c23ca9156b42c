// question: Which ties are there between these pairs of nodes?
// parameters:
//   pairs: {type: list, help: "The ids of the nodes that they start and end at, and their type."}
// columns:
//   tie: The tie's own id within the database.
//   type: Its type.
//   start: The id of the node it starts at.
//   end: The id of the node it ends at.
//   properties: Its properties.
UNWIND $pairs AS pair
MATCH (:Entity {id: pair[0]})-[tie]->(:Entity {id: pair[1]})
WHERE type(tie) = pair[2]
RETURN elementId(tie) AS tie, type(tie) AS type, pair[0] AS start, pair[1] AS end,
       properties(tie) AS properties
