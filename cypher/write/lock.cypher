// question: May I write? Waits until nobody else writes, and keeps others out till the
//   transaction's end, so that what was read stays true. Gives the transaction its number.
// columns:
//   number: One more than the transaction before had.
MATCH (schema:Migration {name: 'schema'})
SET schema.held = true
WITH schema
SET schema.number = 1 + coalesce(schema.number, head(COLLECT {
  MATCH (node:Entity) WHERE node.changed IS NOT NULL
  RETURN node.changed ORDER BY node.changed DESC LIMIT 1
}), 0)
CREATE (:Commit {number: schema.number, at: datetime.realtime()})
RETURN schema.number AS number
