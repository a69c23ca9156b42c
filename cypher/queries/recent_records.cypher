// question: Which records are new or changed since a day?
// subject: sources
// parameters:
//   since: {type: date, default: null, help: "Fetched on this day or later; null: 30 days ago."}
//   source: {type: string, default: null, help: "Only of this source, by its short name."}
//   limit: {type: integer, default: 100, help: At most so many rows.}
// columns:
//   retrieved: The day it was fetched.
//   record: The record's id.
//   source: The source's short name.
//   id: The id of what it describes.
//   name: The name of what it describes.
MATCH (record:Record)
WHERE record.retrieved >= coalesce($since, date() - duration({days: 30}))
  AND ($source IS NULL OR record.source = $source)
OPTIONAL MATCH (record)-[:DESCRIBES]->(node:Named)
RETURN record.retrieved AS retrieved, record.id AS record, record.source AS source,
       node.id AS id, node.name AS name
ORDER BY retrieved DESC, record, id
LIMIT $limit
