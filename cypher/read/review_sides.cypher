// question: What should a person see of these actors who decides whether they are one?
// parameters:
//   ids: {type: list, help: The actors' ids.}
// columns:
//   id: The actor's id.
//   labels: Its labels.
//   properties: Its properties.
//   members: The ids that stand for it.
//   region: Where it is.
//   sources: Which sources speak of it.
//   ties: How many ties it has to other actors and to projects.
UNWIND $ids AS id
MATCH (a:Actor {id: id})
RETURN a.id AS id, labels(a) AS labels, properties(a) AS properties,
       [a.id] + COLLECT { MATCH (m:Merged)-[:MERGED_INTO]->(a) RETURN m.id ORDER BY m.id } AS members,
       head(COLLECT {
         MATCH (a)-[:LOCATED_IN]->(r:Region) RETURN r.name + ' (' + r.code + ')' ORDER BY r.code
       }) AS region,
       COLLECT {
         MATCH (record:Record)-[:DESCRIBES]->(a) RETURN DISTINCT record.source AS s ORDER BY s
       } AS sources,
       COUNT { (a)--(:Actor|Project) } AS ties
