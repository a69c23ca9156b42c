// question: What did a run measure of all actors in one way?
// parameters:
//   id: {type: string, help: The run's id.}
//   column: {type: string, help: A property of MEASURED.}
// columns:
//   ids: "The actors' ids, all in one row, as in all columns."
//   names: Their names.
//   values: What was measured.
MATCH (:Run {id: $id})-[measured:MEASURED]->(actor:Entity)
WHERE measured[$column] IS NOT NULL
RETURN collect(actor.id) AS ids, collect(coalesce(actor.name, '')) AS names,
       collect(measured[$column]) AS values
