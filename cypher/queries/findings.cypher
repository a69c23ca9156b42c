// question: What did a run find of the whole network and of groups?
// subject: runs
// parameters:
//   run: {type: string, default: null, help: "The run's id; by default the last."}
//   measure: {type: string, default: null, help: "Only this measure, such as region_sector."}
//   verdict: {type: string, default: null, help: "Only findings of this verdict, such as gap."}
//   about: {type: string, default: null, help: "Only what speaks of this, such as nuts:DED2C."}
//   limit: {type: integer, default: 100, help: At most so many rows.}
// columns:
//   measure: What was measured.
//   about: What it speaks of; empty for the whole network.
//   names: The names of what it speaks of, where they have one.
//   value: The figure.
//   low: Lower end of its interval.
//   high: Upper end of its interval.
//   expected: What chance, or all else that is known, would give.
//   p: How likely something as unusual would be by chance.
//   verdict: What that comes to.
MATCH (run:Run {status: 'finished'}) WHERE $run IS NULL OR run.id = $run
WITH run ORDER BY run.started DESC, run.id DESC LIMIT 1
MATCH (run)-[:FOUND]->(f:Finding)
WHERE ($measure IS NULL OR f.measure = $measure) AND ($verdict IS NULL OR f.verdict = $verdict)
  AND ($about IS NULL OR $about IN f.about)
WITH f ORDER BY f.measure, f.position LIMIT $limit
RETURN f.measure AS measure, f.about AS about,
       COLLECT { MATCH (f)-[:ABOUT]->(thing) RETURN thing.name ORDER BY thing.id } AS names,
       f.value AS value, f.low AS low, f.high AS high, f.expected AS expected, f.p AS p,
       f.verdict AS verdict
