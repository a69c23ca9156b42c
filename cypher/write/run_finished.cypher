// question: Which run is complete? Shows it and its findings, all at once.
// parameters:
//   id: {type: string, help: The run's id.}
//   finished: {type: string, help: When its figures were done.}
// columns:
//   runs: How many such drafts there were, one or none.
MATCH (schema:Migration {name: 'schema'})
WITH schema.number AS number
MATCH (run:Draft {id: $id})
REMOVE run:Draft, run.owner, run.touched
SET run:Entity:Run, run.status = 'finished', run.finished = datetime($finished),
    run.changed = number
WITH run, number
CALL (run, number) {
  MATCH (run)-[:FOUND]->(finding)
  SET finding:Entity:Finding, finding.changed = number
}
RETURN count(run) AS runs
