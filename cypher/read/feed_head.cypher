// question: Which write transaction is the last, as far as one can see?
// columns:
//   number: Its number; part of what it wrote may not be visible yet.
MATCH (schema:Migration {name: 'schema'})
RETURN coalesce(schema.number, head(COLLECT {
  MATCH (node:Entity) WHERE node.changed IS NOT NULL
  RETURN node.changed ORDER BY node.changed DESC LIMIT 1
}), 0) AS number
