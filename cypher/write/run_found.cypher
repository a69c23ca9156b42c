// question: What did a run find? The findings get their labels with the run.
// parameters:
//   id: {type: string, help: The run's id.}
//   rows: {type: list, help: "Of each finding its properties, about among them."}
// columns:
//   drafts: How many such drafts there are, one or none.
MATCH (run:Draft {id: $id})
SET run.touched = datetime()
WITH run
CALL (run) {
  UNWIND $rows AS row
  CREATE (run)-[:FOUND]->(finding)
  SET finding = row
  WITH finding
  UNWIND finding.about AS about
  MATCH (thing:Entity {id: about})
  CREATE (finding)-[:ABOUT]->(thing)
}
RETURN count(run) AS drafts
