// question: Who changed what by hand, the latest first?
// subject: sources
// personal: true
// parameters:
//   id: {type: string, of: Named, default: null, help: "A node's id; its edits alone."}
//   by: {type: string, default: null, help: "The id or the name of who made them."}
//   limit: {type: integer, default: 50, help: How many.}
// columns:
//   at: When.
//   kind: The mutation.
//   by: Who.
//   subject: The node's id, or the tie as JSON text.
//   before: What changed, as it was before.
//   after: The same as it was afterwards.
//   note: Why.
//   undone: Whether it was taken back.
//   edit: Its id.
MATCH (edit:Edit)
WHERE ($id IS NULL OR EXISTS { (edit)-[:EDITED]->(:Entity {id: $id}) })
  AND ($by IS NULL OR $by IN [edit.by, edit.by_name])
RETURN toString(edit.at) AS at, edit.kind AS kind, edit.by_name AS by, edit.subject AS subject,
       edit.before AS before, edit.after AS after, edit.note AS note,
       coalesce(edit.undone, false) AS undone, edit.id AS edit
ORDER BY at DESC, edit
LIMIT $limit
