// question: Which sources describe which actors?
// columns:
//   id: The source's id.
//   name: Its name.
//   publisher: Who publishes it.
//   licence: Its licence.
//   attribution: The words by which the licence asks to name it.
//   retrieved: The day of the latest fetch.
//   actors: The ids of the actors it describes.
MATCH (source:Source)<-[:PUBLISHED_BY]-(:Record)-[:DESCRIBES]->(actor:Actor)
WITH source, collect(DISTINCT actor.id) AS actors
RETURN source.id AS id, source.name AS name, source.publisher AS publisher,
       source.licence AS licence, source.attribution AS attribution,
       toString(source.retrieved) AS retrieved, actors
ORDER BY size(actors) DESC, id
