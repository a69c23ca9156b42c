// question: What did the model find of these pairs? Makes or updates them.
// parameters:
//   rows: {type: list, help: "Of each its id and its properties; a person's are left as they are."}
MATCH (schema:Migration {name: 'schema'})
WITH schema.number AS number
UNWIND $rows AS row
MERGE (pair:Entity {id: row.id})
SET pair:CandidatePair, pair += row.properties, pair.verdict = coalesce(pair.verdict, 'open'),
    pair.changed = number
