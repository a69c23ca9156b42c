// question: Who publishes these records? Makes or updates the source's node.
// parameters:
//   id: {type: string, help: The source's id.}
//   properties: {type: list, help: "What is known of it: name, publisher, licence and so on."}
//   retrieved: {type: date, help: The day its file was fetched; the latest day stays.}
MATCH (schema:Migration {name: 'schema'})
MERGE (source:Entity {id: $id})
WITH source, schema.number AS number, properties(source) AS before
SET source:Source:Named,
    source += $properties,
    source.retrieved = CASE
      WHEN source.retrieved > $retrieved THEN source.retrieved
      ELSE coalesce($retrieved, source.retrieved)
    END
WITH source, number, before WHERE before.changed IS NULL OR properties(source) <> before
SET source.changed = number
