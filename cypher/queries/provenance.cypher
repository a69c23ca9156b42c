// question: Where does what we know of a node come from?
// subject: sources
// personal: true
// parameters:
//   id: {type: string, of: Named,
//     help: The node's id; one that was merged away leads to its actor.}
// columns:
//   record: The record's id.
//   source: The source's name.
//   publisher: Who publishes it.
//   licence: The licence of the record.
//   retrieved: The day it was fetched.
//   file: The file it stands in.
//   row: Its row in the file.
//   raw: The row as it was read, as JSON text.
MATCH (asked:Entity {id: $id})
OPTIONAL MATCH (asked)-[:MERGED_INTO]->(actor:Entity)
WITH coalesce(actor, asked) AS node
MATCH (node)<-[:DESCRIBES]-(record:Record)
OPTIONAL MATCH (record)-[:PUBLISHED_BY]->(source:Source)
RETURN record.id AS record, coalesce(source.name, record.source) AS source,
       source.publisher AS publisher, record.licence AS licence, record.retrieved AS retrieved,
       record.file AS file, record.row AS row, record.raw AS raw
ORDER BY source, record
