// question: Keep new records, published by one source, with what they describe and mention.
// parameters:
//   source: {type: string, help: The id of the source.}
//   rows: {type: list, help: "The records' properties, the ids of the nodes that they have
//     described and mentioned, and the properties (marks) of all those ties."}
MATCH (source:Entity {id: $source})
UNWIND $rows AS row
CREATE (record:Record:Entity)
SET record = row.properties
CREATE (record)-[published:PUBLISHED_BY]->(source)
SET published = row.marks
WITH record, row
CALL (record, row) {
  UNWIND row.described AS id
  MATCH (node:Entity {id: id})
  CREATE (record)-[link:DESCRIBES]->(node)
  SET link = row.marks
}
CALL (record, row) {
  UNWIND row.mentioned AS id
  MATCH (node:Entity {id: id})
  CREATE (record)-[link:MENTIONS]->(node)
  SET link = row.marks
}
