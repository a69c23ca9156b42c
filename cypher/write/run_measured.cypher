// question: What did a run measure of these actors? An actor that has gone since is left out.
// parameters:
//   id: {type: string, help: The run's id.}
//   rows: {type: list, help: "The actors' ids, and what was measured of each."}
// columns:
//   drafts: How many such drafts there are, one or none.
MATCH (run:Draft {id: $id})
SET run.touched = datetime()
WITH run
CALL (run) {
  UNWIND $rows AS row
  MATCH (actor:Entity {id: row.id})
  CREATE (run)-[measured:MEASURED]->(actor)
  SET measured = row.measured
}
RETURN count(run) AS drafts
