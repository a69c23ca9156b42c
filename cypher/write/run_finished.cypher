// question: Which run is complete? Shows it and its findings, all at once.
// parameters:
//   id: {type: string, help: The run's id.}
//   finished: {type: string, help: When its figures were done.}
// columns:
//   runs: How many such drafts there were, one or none.
MATCH (run:Draft {id: $id})
REMOVE run:Draft, run.owner, run.touched
SET run:Entity:Run, run.status = 'finished', run.finished = datetime($finished)
WITH run
CALL (run) {
  MATCH (run)-[:FOUND]->(finding)
  SET finding:Entity:Finding
}
RETURN count(run) AS runs
