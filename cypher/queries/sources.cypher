// question: Which sources is the graph made from, under which licences?
// subject: sources
// columns:
//   id: The source's id.
//   source: Its name.
//   publisher: Who publishes it.
//   licence: Its licence.
//   records: Records read from it.
//   described: Nodes they describe.
//   first: The earliest day a record was fetched.
//   last: The latest day.
MATCH (source:Source)
CALL (source) {
  MATCH (source)<-[:PUBLISHED_BY]-(record:Record)
  RETURN count(record) AS records, min(record.retrieved) AS first, max(record.retrieved) AS last
}
CALL (source) {
  MATCH (source)<-[:PUBLISHED_BY]-(:Record)-[:DESCRIBES]->(node)
  RETURN count(DISTINCT node) AS described
}
RETURN source.id AS id, source.name AS source, source.publisher AS publisher,
       source.licence AS licence, records, described, first, last
ORDER BY records DESC, id
