// question: Which actors do these pairs compare now? Ties each to those that stand for its ids.
// parameters:
//   ids: {type: list, help: The pairs' ids.}
MATCH (schema:Migration {name: 'schema'})
WITH schema.number AS number
UNWIND $ids AS id
MATCH (pair:Entity {id: id})
UNWIND [['left', pair.left], ['right', pair.right]] AS side
OPTIONAL MATCH (:Entity {id: side[1]})-[:MERGED_INTO*0..]->(now:Actor)
OPTIONAL MATCH (pair)-[old:COMPARES {side: side[0]}]->(was)
WITH number, pair, side[0] AS side, now, old, was
WHERE coalesce(now.id, '') <> coalesce(was.id, '')
FOREACH (one IN CASE WHEN old IS NULL THEN [] ELSE [old] END | DELETE one)
FOREACH (one IN CASE WHEN now IS NULL THEN [] ELSE [now] END |
  CREATE (pair)-[:COMPARES {side: side}]->(one))
FOREACH (one IN [pair, was, now] | SET one.changed = number)
