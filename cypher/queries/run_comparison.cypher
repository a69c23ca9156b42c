// question: Of which actors did a measure change most between two runs?
// subject: runs
// parameters:
//   measure: {type: string, default: cross_border_betweenness, help: A property of MEASURED.}
//   before: {type: string, default: null, help: "A run's id; by default the last before."}
//   after: {type: string, default: null, help: "A run's id; by default the last that measured it."}
//   limit: {type: integer, default: 20, help: At most so many rows.}
// columns:
//   id: The actor's id.
//   name: Its name.
//   country: Its country.
//   before: What the one run measured.
//   after: What the other run measured.
//   change: The difference.
MATCH (run:Run {status: 'finished'})
WHERE EXISTS { (run)-[some:MEASURED]->() WHERE some[$measure] IS NOT NULL }
WITH run ORDER BY run.started DESC, run.id DESC
WITH collect(run) AS runs
WITH [one IN runs WHERE one.id = coalesce($after, runs[0].id)][0] AS last, runs
WITH last, [one IN runs WHERE CASE WHEN $before IS NULL THEN one.started < last.started
                              ELSE one.id = $before END][0] AS first
MATCH (last)-[new:MEASURED]->(a:Actor)<-[old:MEASURED]-(first)
WITH a, old[$measure] AS before, new[$measure] AS after
WHERE before <> after
WITH a, before, after, after - before AS change
ORDER BY abs(change) DESC, a.id LIMIT $limit
RETURN a.id AS id, a.name AS name, a.country AS country, before, after, change
