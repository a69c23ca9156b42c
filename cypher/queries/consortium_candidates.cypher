// question: Who could join a consortium on a topic, going by their projects so far?
// subject: consortia
// parameters:
//   topic: {type: string, help: "A part of the topic's name in any language, or its code."}
//   countries: {type: list, of: country, default: null,
//     help: "Only from these countries, such as DE,CZ,PL."}
//   limit: {type: integer, default: 50, help: At most so many rows.}
// columns:
//   id: The actor's id.
//   name: Its name.
//   type: Its type.
//   country: Its country.
//   own: Whether it names the topic, or a narrower one, as its own.
//   projects: Its projects on the topic.
//   cross_border: Its projects with partners from another country, on any topic.
//   partners: Its partners in projects on the topic.
//   synthetic: Whether a generator made it up.
MATCH (topic:Topic)
WHERE topic.code = $topic OR any(name IN [topic.name, topic.name_en, topic.name_de, topic.name_cs,
  topic.name_pl] WHERE toLower(name) CONTAINS toLower($topic))
MATCH (topic)<-[:WITHIN*0..5]-(theme:Topic)
WITH collect(DISTINCT theme) AS themes
CALL (themes) {
  UNWIND themes AS theme
  MATCH (theme)<-[:WORKS_ON]-(a:Actor) RETURN a, null AS project
  UNION
  UNWIND themes AS theme
  MATCH (theme)<-[:WORKS_ON]-(project:Project)<-[:PARTICIPATES_IN]-(a:Actor) RETURN a, project
}
WITH a, collect(project) AS projects, count(CASE WHEN project IS NULL THEN 1 END) > 0 AS own
WHERE $countries IS NULL OR a.country IN $countries
WITH a, own, projects,
     COUNT {
       MATCH (a)-[:PARTICIPATES_IN]->(p:Project)
       WHERE EXISTS { (p)<-[:PARTICIPATES_IN]-(b:Actor) WHERE b.country <> a.country }
       RETURN DISTINCT p
     } AS cross_border
ORDER BY size(projects) DESC, own DESC, cross_border DESC, a.id
LIMIT $limit
RETURN a.id AS id, a.name AS name,
       [label IN labels(a) WHERE NOT label IN ['Actor', 'Listing', 'Named', 'Entity']][0] AS type,
       a.country AS country, own, size(projects) AS projects, cross_border,
       COUNT {
         UNWIND projects AS p
         MATCH (p)<-[:PARTICIPATES_IN]-(b:Actor)
         WHERE b <> a
         RETURN DISTINCT b
       } AS partners, coalesce(a.synthetic, false) AS synthetic
