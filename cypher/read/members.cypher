// question: Which ids stand for the same actors as these?
// parameters:
//   ids: {type: list, help: "Ids, merged or not."}
// columns:
//   id: The id asked for.
//   labels: The labels of its node.
//   actor: The id of the actor it stands for.
//   members: "All ids that stand for that actor, its own first."
UNWIND $ids AS id
MATCH (node:Entity {id: id})
OPTIONAL MATCH (node)-[:MERGED_INTO]->(successor:Entity)
WITH node, coalesce(successor, node) AS actor
RETURN node.id AS id, labels(node) AS labels, actor.id AS actor,
       [actor.id] + COLLECT {
         MATCH (actor)<-[:MERGED_INTO]-(merged:Entity) RETURN merged.id ORDER BY merged.id
       } AS members
