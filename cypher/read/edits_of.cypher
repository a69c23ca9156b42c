// question: Who changed this by hand, and how? The latest edit first.
// parameters:
//   id: {type: string, help: "The node's id, a merged one too."}
//   before: {type: string, help: "Only edits older than this moment, if one is given."}
//   first: {type: integer, help: How many.}
// columns:
//   edit: The edit's properties.
MATCH (asked:Entity {id: $id})
OPTIONAL MATCH (asked)-[:MERGED_INTO]->(actor:Entity)
WITH coalesce(actor, asked) AS node
MATCH (member:Entity)-[:MERGED_INTO*0..1]->(node)
MATCH (member)<-[:EDITED]-(edit:Edit)
WHERE $before IS NULL OR edit.at < datetime($before)
WITH DISTINCT edit
ORDER BY edit.at DESC, edit.id DESC
LIMIT $first
RETURN edit {.*, at: toString(edit.at)} AS edit
