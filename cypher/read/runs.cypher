// question: Which runs of the analysis are there? The newest first.
// columns:
//   run: What it holds.
//   measured: Of how many actors it measured something.
//   findings: How many findings it has.
MATCH (run:Run {status: 'finished'})
RETURN properties(run) AS run, COUNT { (run)-[:MEASURED]->() } AS measured,
       COUNT { (run)-[:FOUND]->() } AS findings
ORDER BY run.started DESC, run.id DESC
