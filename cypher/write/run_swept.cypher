// question: What is left of a draft? Removes it, some at a time.
// parameters:
//   id: {type: string, help: The run's id.}
MATCH (run:Draft {id: $id})
CALL (run) {
  MATCH (run)-[:FOUND]->(finding) RETURN finding AS part, 0 AS kind
  UNION ALL
  MATCH (run)-[tie:MEASURED]->() RETURN tie AS part, 1 AS kind
  UNION ALL
  RETURN run AS part, 2 AS kind
}
WITH part ORDER BY kind
CALL (part) { DETACH DELETE part } IN TRANSACTIONS OF 20000 ROWS
