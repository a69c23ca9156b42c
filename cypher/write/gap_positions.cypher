// question: Where do the open missing ties stand? Those not named stand nowhere.
// parameters:
//   rows: {type: list, help: Of each its id and its position.}
MATCH (schema:Migration {name: 'schema'})
WITH schema.number AS number, [row IN $rows | row.id] AS named
CALL (number, named) {
  MATCH (gap:Gap) WHERE gap.position IS NOT NULL AND NOT gap.id IN named
  REMOVE gap.position
  SET gap.changed = number
}
UNWIND $rows AS row
MATCH (gap:Entity {id: row.id})
WHERE gap.status = 'open' AND coalesce(gap.position, 0) <> row.position
SET gap.position = row.position, gap.changed = number
