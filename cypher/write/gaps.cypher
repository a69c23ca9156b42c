// question: Which ties are missing? Keeps new ones as open, and what was found of open ones.
// parameters:
//   rows: {type: list, help: "Of each its id, properties, and ends (id and side)."}
//   run: {type: string, default: null, help: The id of the run that found them.}
MATCH (schema:Migration {name: 'schema'})
WITH schema.number AS number
UNWIND $rows AS row
MERGE (gap:Entity {id: row.id})
ON CREATE SET gap.status = 'open', gap.found = datetime(), gap.history = []
SET gap:Gap, gap += CASE gap.status WHEN 'open' THEN row.properties ELSE {} END,
    gap.changed = number
WITH gap, row, number
CALL (gap) { MATCH (gap)-[old:BETWEEN]->() DELETE old }
CALL (gap, row) {
  UNWIND row.ends AS end
  MATCH (node:Entity {id: end.id})
  CREATE (gap)-[:BETWEEN {side: end.side}]->(node)
}
CALL (gap, number) {
  MATCH (run:Run {id: $run})
  MERGE (run)-[:FOUND]->(gap)
  SET run.changed = number
}
