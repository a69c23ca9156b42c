// question: Which events are in a calendar of these regions and topics?
// parameters:
//   regions: {type: list, help: "NUTS codes, such as DED2; none for all."}
//   topics: {type: list, help: "Ids, codes or names of topics in any language; none for all."}
//   since: {type: date, default: null, help: Only events that end on this day or later.}
//   until: {type: date, default: null, help: Only events that begin on this day or before.}
//   limit: {type: integer, help: At most so many rows.}
// columns:
//   id: The event's id.
//   name: Its name.
//   description: What it is about.
//   start: When it begins.
//   end: When it ends.
//   town: The town.
//   country: The country.
//   latitude: Where it is, in degrees.
//   longitude: Where it is, in degrees.
//   format: conference, workshop, matchmaking, visit or fair.
//   status: tentative, confirmed or cancelled.
//   website: Its page.
//   synthetic: Whether a generator made it up.
//   topics: The names of its topics.
//   organisers: Name and website of each organiser.
//   retrieved: The last day on which a source told of it.
MATCH (event:Event)
WHERE event.start IS NOT NULL
  AND ($since IS NULL OR date(coalesce(event.end, event.start)) >= $since)
  AND ($until IS NULL OR date(event.start) <= $until)
  AND (size($regions) = 0 OR EXISTS {
    MATCH (event)-[:LOCATED_IN]->(:Region)-[:WITHIN*0..3]->(region:Region)
    WHERE region.code IN $regions
  })
  AND (size($topics) = 0 OR EXISTS {
    MATCH (event)-[:WORKS_ON]->(:Topic)-[:WITHIN*0..5]->(t:Topic)
    WHERE any(wanted IN $topics WHERE t.id = wanted OR t.code = wanted
      OR any(name IN [t.name, t.name_en, t.name_de, t.name_cs, t.name_pl]
             WHERE toLower(name) = toLower(wanted)))
  })
WITH event
ORDER BY event.start, event.id
LIMIT $limit
RETURN event.id AS id, event.name AS name, event.description AS description,
       event.start AS start, event.end AS end, event.town AS town, event.country AS country,
       event.location.latitude AS latitude, event.location.longitude AS longitude,
       event.format AS format, event.status AS status, event.website AS website,
       coalesce(event.synthetic, false) AS synthetic,
       COLLECT { MATCH (event)-[:WORKS_ON]->(t:Topic) RETURN DISTINCT t.name ORDER BY t.name }
         AS topics,
       COLLECT { MATCH (event)<-[:ORGANISES]-(a:Actor) WITH DISTINCT a ORDER BY a.name, a.id
                 RETURN [a.name, a.website] } AS organisers,
       COLLECT { MATCH (r:Record)-[:DESCRIBES]->(event) WHERE r.retrieved IS NOT NULL
                 RETURN r.retrieved ORDER BY r.retrieved DESC LIMIT 1 }[0] AS retrieved
