// question: What became of missing ties? Sets their status and adds it to their history.
// parameters:
//   rows: {type: list, help: "Of each its id, its former status, and status, by, at, note, realised, entry."}
// columns:
//   id: The id of each whose former status was still as named.
MATCH (schema:Migration {name: 'schema'})
WITH schema.number AS number
UNWIND $rows AS row
MATCH (gap:Entity {id: row.id}) WHERE gap.status = row.former
SET gap.status = row.status, gap.by = row.by, gap.at = datetime(row.at), gap.note = row.note,
    gap.realised = row.realised, gap.changed = number,
    gap.history = coalesce(gap.history, []) + row.entry
FOREACH (_ IN CASE row.status WHEN 'open' THEN [] ELSE [1] END | REMOVE gap.position)
RETURN gap.id AS id
