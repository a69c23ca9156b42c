// question: Which universities and research institutes work on a topic?
// subject: consortia
// parameters:
//   topic: {type: string, help: "A part of the topic's name in any language, or its code."}
//   country: {type: string, of: country, default: null,
//     help: "Only of this country, as ISO 3166 code."}
//   limit: {type: integer, default: 100, help: At most so many rows.}
// columns:
//   id: The institute's id.
//   name: Its name.
//   type: Its type.
//   country: Its country.
//   town: Its town.
//   topics: Which topics it works on, itself or in projects, narrower ones among them.
//   projects: Its projects on them.
//   synthetic: Whether a generator made it up.
MATCH (topic:Topic)
WHERE topic.code = $topic OR any(name IN [topic.name, topic.name_en, topic.name_de, topic.name_cs,
  topic.name_pl] WHERE toLower(name) CONTAINS toLower($topic))
MATCH (topic)<-[:WITHIN*0..5]-(theme:Topic)
WITH collect(DISTINCT theme) AS themes
UNWIND themes AS theme
CALL (theme) {
  MATCH (theme)<-[:WORKS_ON]-(a:ResearchInstitute|University) RETURN a, null AS project
  UNION
  MATCH (theme)<-[:WORKS_ON]-(project:Project)<-[:PARTICIPATES_IN]-(a:ResearchInstitute|University)
  RETURN a, project
}
WITH theme, a, project
WHERE $country IS NULL OR a.country = $country
WITH a, collect(DISTINCT theme.name) AS topics, count(DISTINCT project) AS projects
RETURN a.id AS id, a.name AS name,
       [label IN labels(a) WHERE NOT label IN ['Actor', 'Listing', 'Named', 'Entity']][0] AS type,
       a.country AS country, a.town AS town,
       COLLECT { UNWIND topics AS name RETURN name ORDER BY name } AS topics, projects,
       coalesce(a.synthetic, false) AS synthetic
ORDER BY projects DESC, size(topics) DESC, id
LIMIT $limit
