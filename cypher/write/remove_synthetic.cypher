// question: Remove all that the generator made, with its records.
// parameters:
//   source: {type: string, help: The generator's name as records give it.}
MATCH (n:Entity)
WHERE n.synthetic OR (n:Record AND n.source = $source)
  OR (n:Merged AND n.id STARTS WITH 'demo:')
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS
