// question: Which run begins to write? Makes a draft, which is not labelled a run yet.
// parameters:
//   id: {type: string, help: The run's id.}
//   properties: {type: list, help: What it holds.}
//   owner: {type: string, help: Who writes it.}
CREATE (run:Draft {id: $id})
SET run += $properties, run.owner = $owner, run.touched = datetime(), run.status = 'running',
    run.started = datetime($properties.started)
