// question: Which actors own themselves, through others or at once?
// subject: owners
// parameters:
//   steps: {type: integer, default: 8, help: "Circles of at most so many steps, up to 8."}
//   limit: {type: integer, default: 100, help: At most so many rows.}
// columns:
//   steps: How many ties the circle has.
//   ids: The ids of the actors in it, each owning the next and the last the first.
//   names: Their names.

// A circle is told once, from the actor whose id comes first.
MATCH (start:Actor)
WHERE EXISTS { (start)-[:OWNS]->() } AND EXISTS { (start)<-[:OWNS]-() }
MATCH path = (start)-[:OWNS*1..8]->(start)
WHERE length(path) <= $steps AND all(other IN nodes(path) WHERE other.id >= start.id)
  AND all(tie IN relationships(path) WHERE tie.valid_to IS NULL)
  AND size(COLLECT { UNWIND nodes(path) AS one RETURN DISTINCT one }) = length(path)
WITH DISTINCT nodes(path)[..-1] AS circle
RETURN size(circle) AS steps, [one IN circle | one.id] AS ids, [one IN circle | one.name] AS names
ORDER BY steps, ids
LIMIT $limit
