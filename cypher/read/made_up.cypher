// question: What did the generator make, and what was worked out of it?
// parameters:
//   source: {type: string, help: The generator's name as records give it.}
// columns:
//   id: The id of a node or record of its.
MATCH (n:Entity)
WHERE n.synthetic OR (n:Record AND n.source = $source)
  OR (n:Merged AND n.id STARTS WITH 'demo:')
  OR n:Gap OR n:Run OR n:Finding
RETURN n.id AS id
