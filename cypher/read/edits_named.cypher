// question: Which edits have these ids, or belong to these batches?
// parameters:
//   ids: {type: list, help: Ids of edits or of batches.}
// columns:
//   asked: The id that was named.
//   edit: The edit's properties.
UNWIND $ids AS asked
CALL (asked) {
  MATCH (edit:Edit {id: asked}) RETURN edit
  UNION
  MATCH (edit:Edit {batch: asked}) RETURN edit
}
RETURN asked, properties(edit) AS edit
ORDER BY edit.at DESC, edit.id
