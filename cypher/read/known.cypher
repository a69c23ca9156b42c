// question: Which of these nodes are in the graph, and what did the records among them say?
// parameters:
//   ids: {type: list, help: "Ids of records, of nodes, of ends of ties."}
// columns:
//   id: An id that is there.
//   digest: The fingerprint of what was read from the row; none where it is no record.
//   retrieved: The day on which a record's row was fetched.
//   file: The file it stands in.
//   closed: Whether it no longer holds.
//   successor: The actor that stands for an id that was merged away.
UNWIND $ids AS id
MATCH (node:Entity {id: id})
RETURN id, node.digest AS digest, node.retrieved AS retrieved, node.file AS file,
       node.valid_to IS NOT NULL AS closed,
       CASE WHEN node:Merged THEN head([(node)-[:MERGED_INTO]->(actor) | actor.id]) END AS successor
