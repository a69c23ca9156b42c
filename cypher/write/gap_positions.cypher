// question: Where do the open missing ties stand? Those not named stand nowhere.
// parameters:
//   rows: {type: list, help: Of each its id and its position.}
MATCH (gap:Gap) WHERE gap.position IS NOT NULL
REMOVE gap.position
WITH count(*) AS done
UNWIND $rows AS row
MATCH (gap:Entity {id: row.id}) WHERE gap.status = 'open'
SET gap.position = row.position
