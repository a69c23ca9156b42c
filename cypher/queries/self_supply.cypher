// question: Which actors are said to supply themselves?
// subject: supply
// parameters:
//   limit: {type: integer, default: 100, help: At most so many rows.}
// columns:
//   id: The actor's id.
//   name: Its name.
//   product: What it supplies.
//   records: The records that say so.
MATCH (actor:Actor)-[tie:SUPPLIES]->(actor)
WHERE tie.valid_to IS NULL
RETURN actor.id AS id, actor.name AS name, tie.product AS product, tie.records AS records
ORDER BY id, product
LIMIT $limit
