// question: Keep new records, published by one source, with what they describe and mention.
// parameters:
//   source: {type: string, help: The id of the source.}
//   rows: {type: list, help: "The records' properties, the ids of the nodes that they have
//     described and mentioned, and the properties (marks) of all those ties."}
MATCH (schema:Migration {name: 'schema'})
WITH schema.number AS number
MATCH (source:Entity {id: $source})
SET source.changed = number
WITH number, source
UNWIND $rows AS row
CREATE (record:Record:Entity)
SET record = row.properties, record.changed = number
CREATE (record)-[published:PUBLISHED_BY]->(source)
SET published = row.marks
WITH record, row, number
CALL (record, row, number) {
  UNWIND row.described AS id
  MATCH (node:Entity {id: id})
  CREATE (record)-[link:DESCRIBES]->(node)
  SET link = row.marks, node.changed = number
}
CALL (record, row, number) {
  UNWIND row.mentioned AS id
  MATCH (node:Entity {id: id})
  CREATE (record)-[link:MENTIONS]->(node)
  SET link = row.marks, node.changed = number
}
