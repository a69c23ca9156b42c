// question: Which run is to go? Makes a draft of it, and hides its findings, all at once.
// parameters:
//   id: {type: string, help: The run's id.}
MATCH (schema:Migration {name: 'schema'})
WITH schema.number AS number
MATCH (run:Run {id: $id})
REMOVE run:Entity:Run
SET run:Draft, run.status = 'running', run.owner = ''
MERGE (gone:Gone {id: $id})
SET gone.changed = number, gone.was = ['Entity', 'Run']
WITH run, number
CALL (run, number) {
  MATCH (run)-[:FOUND]->(finding)
  REMOVE finding:Entity:Finding
  MERGE (gone:Gone {id: finding.id})
  SET gone.changed = number, gone.was = ['Entity', 'Finding']
}
