// question: May I write? Waits until no other loader or merge writes, and keeps them out till the
//   transaction's end, so that what was read stays true.
MATCH (schema:Migration {name: 'schema'})
SET schema.held = true
