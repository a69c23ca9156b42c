// question: Which rows of a source have one key and say different things?
// subject: sources
// personal: true
// parameters:
//   source: {type: string, default: null, help: "Only of this source, by its short name."}
//   limit: {type: integer, default: 100, help: At most so many rows.}
// columns:
//   source: The source's short name.
//   key: The key that the rows have in common.
//   record: A record of it; each of them has a line of its own.
//   file: The file it stands in.
//   row: Its row in the file.
//   id: What it describes.
//   name: The name of what it describes.
//   facts: What it states, as JSON text.
MATCH (record:Record)
WHERE record.valid_to IS NULL AND ($source IS NULL OR record.source = $source)
  AND any(remark IN record.remarks WHERE remark STARTS WITH 'conflict:')
OPTIONAL MATCH (record)-[:DESCRIBES]->(node:Named)
RETURN record.source AS source, record.key AS key, record.id AS record, record.file AS file,
       record.row AS row, node.id AS id, node.name AS name, record.facts AS facts
ORDER BY source, key, record, id
LIMIT $limit
