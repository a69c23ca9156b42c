// question: Which actors, projects and listings work on which topic?
// columns:
//   thing: "Their ids, all in one row, as in all columns."
//   topic: The topics' ids.
//   name: The topics' names.
MATCH (thing:Entity)-[:WORKS_ON]->(topic:Topic)
WITH thing.id AS thing, topic ORDER BY thing, topic.id
RETURN collect(thing) AS thing, collect(topic.id) AS topic, collect(coalesce(topic.name, '')) AS name
