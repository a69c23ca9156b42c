// question: Where do those queue who change what is one organisation? Makes it.
MATCH (schema:Migration {name: 'schema'})
SET schema.held = true
MERGE (:Migration {name: 'review'})
