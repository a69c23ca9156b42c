// question: Which of these nodes, and of the ties at them, does no record state?
// parameters:
//   ids: {type: list, help: The nodes' ids.}
//   without: {type: list, help: The types of ties that no source states.}
// columns:
//   id: The id of a node that no record speaks of, or at which such a tie starts.
UNWIND $ids AS id
MATCH (node:Entity {id: id})
CALL (node) {
  WITH node
  WHERE NOT EXISTS { (node)<-[:DESCRIBES|MENTIONS]-(record) WHERE record.facts IS NOT NULL }
  RETURN node.id AS owner
  UNION
  MATCH (node)-[tie]-(:Entity)
  WHERE tie.records IS NULL AND NOT type(tie) IN $without
  RETURN startNode(tie).id AS owner
}
RETURN DISTINCT owner AS id
