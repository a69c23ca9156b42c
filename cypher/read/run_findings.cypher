// question: What did a run find?
// parameters:
//   id: {type: string, help: The run's id.}
// columns:
//   finding: What it holds.
MATCH (:Run {id: $id})-[:FOUND]->(finding:Finding)
RETURN properties(finding) AS finding
ORDER BY finding.measure, finding.position
