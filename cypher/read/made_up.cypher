// question: What did the generator make?
// parameters:
//   source: {type: string, help: The generator's name as records give it.}
// columns:
//   id: The id of a node or record of its.
MATCH (n:Entity)
WHERE n.synthetic OR (n:Record AND n.source = $source)
  OR (n:Merged AND n.id STARTS WITH 'demo:')
RETURN n.id AS id
