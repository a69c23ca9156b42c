// question: Which events are there in a region, on a topic?
// subject: region
// parameters:
//   region: {type: string, of: Region, default: null,
//     help: "Only in this region, by NUTS code, such as DED2."}
//   topic: {type: string, default: null, help: "Only on topics with this in the name, or as code."}
//   since: {type: date, default: null, help: Only events that start on this day or later.}
//   limit: {type: integer, default: 100, help: At most so many rows.}
// columns:
//   id: The event's id.
//   name: Its name.
//   start: When it starts.
//   format: conference, workshop, matchmaking, visit or fair.
//   town: The town.
//   country: The country.
//   topics: Its topics.
//   organisers: Who organises it.
//   attendees: How many actors attend.
//   synthetic: Whether a generator made it up.
MATCH (event:Event)
WHERE ($since IS NULL OR date(event.start) >= $since)
  AND ($region IS NULL OR EXISTS {
    (event)-[:LOCATED_IN]->(:Region)-[:WITHIN*0..3]->(:Region {id: 'nuts:' + $region})
  })
  AND ($topic IS NULL OR EXISTS {
    (event)-[:WORKS_ON]->(:Topic)-[:WITHIN*0..5]->(topic:Topic)
    WHERE topic.code = $topic OR any(name IN [topic.name, topic.name_en, topic.name_de,
      topic.name_cs, topic.name_pl] WHERE toLower(name) CONTAINS toLower($topic))
  })
WITH event
ORDER BY event.start, event.id
LIMIT $limit
RETURN event.id AS id, event.name AS name, event.start AS start, event.format AS format,
       event.town AS town, event.country AS country,
       COLLECT { MATCH (event)-[:WORKS_ON]->(t) RETURN t.name ORDER BY t.name } AS topics,
       COLLECT { MATCH (event)<-[:ORGANISES]-(a) RETURN a.name ORDER BY a.name } AS organisers,
       COUNT { (event)<-[:ATTENDS]-() } AS attendees, coalesce(event.synthetic, false) AS synthetic
