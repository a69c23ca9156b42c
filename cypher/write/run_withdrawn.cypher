// question: Which run is to go? Makes a draft of it, and hides its findings, all at once.
// parameters:
//   id: {type: string, help: The run's id.}
MATCH (run:Run {id: $id})
REMOVE run:Entity:Run
SET run:Draft, run.status = 'running', run.owner = ''
WITH run
CALL (run) {
  MATCH (run)-[:FOUND]->(finding)
  REMOVE finding:Entity:Finding
}
