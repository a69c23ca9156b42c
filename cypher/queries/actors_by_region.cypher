// question: How many actors of each type does each region have?
// subject: region
// parameters:
//   level: {type: integer, values: [0, 1, 2, 3], default: 3,
//     help: "The regions' NUTS level, from 0 (country) to 3."}
//   country: {type: string, of: country, default: null,
//     help: "Only regions of this country, as ISO 3166 code."}
// columns:
//   region: The region's NUTS code.
//   name: Its name.
//   type: The type of actor.
//   actors: How many there are.
//   synthetic: How many of them a generator made up.
MATCH (place:Region)<-[:LOCATED_IN]-(a:Actor)
WITH place,
     [label IN labels(a) WHERE NOT label IN ['Actor', 'Listing', 'Named', 'Entity']][0] AS type,
     count(DISTINCT a) AS actors,
     count(DISTINCT CASE WHEN a.synthetic THEN a END) AS synthetic
MATCH (place)-[:WITHIN*0..3]->(region:Region {level: $level})
WHERE $country IS NULL OR region.country = $country
RETURN region.code AS region, region.name AS name, type, sum(actors) AS actors,
       sum(synthetic) AS synthetic
ORDER BY region, actors DESC, type
