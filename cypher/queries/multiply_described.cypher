// question: Which actors do several sources tell of?
// subject: sources
// parameters:
//   sources: {type: integer, default: 2, help: At least so many sources.}
//   limit: {type: integer, default: 100, help: At most so many rows.}
// columns:
//   id: The actor's id.
//   name: Its name.
//   country: Its country.
//   sources: The short names of the sources.
//   records: How many records there are.
MATCH (a:Actor)<-[:DESCRIBES]-(record:Record)
WITH a, collect(DISTINCT record.source) AS sources, count(DISTINCT record) AS records
WHERE size(sources) >= $sources
WITH a, sources, records
ORDER BY size(sources) DESC, records DESC, a.id
LIMIT $limit
RETURN a.id AS id, a.name AS name, a.country AS country,
       COLLECT { UNWIND sources AS source RETURN source ORDER BY source } AS sources, records
