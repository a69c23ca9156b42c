// question: Which records are linked to these nodes, and how?
// parameters:
//   ids: {type: list, help: The nodes' ids.}
// columns:
//   tie: The link's own id within the database.
//   type: DESCRIBES or MENTIONS.
//   start: The record's id.
//   end: The node's id.
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[link:DESCRIBES|MENTIONS]-(record:Record)
RETURN elementId(link) AS tie, type(link) AS type, record.id AS start, id AS end
