// question: Let these ids lead nowhere for now.
// parameters:
//   ids: {type: list, help: Merged ids.}
MATCH (schema:Migration {name: 'schema'})
WITH schema.number AS number
UNWIND $ids AS id
MATCH (merged:Entity {id: id})-[tie:MERGED_INTO]->(actor)
SET merged.changed = number, actor.changed = number
DELETE tie
