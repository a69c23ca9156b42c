// question: In which sectors is a region specialised (location quotient)?
// subject: region
// parameters:
//   region: {type: string, of: Region, help: "The region's NUTS code, such as DED2D."}
//   level: {type: integer, values: [1, 2, 3, 4], default: 2,
//     help: "The NACE level, from 1 (section) to 4 (class)."}
// columns:
//   sector: The NACE code.
//   name: The sector's name.
//   actors: The region's actors in this sector.
//   share: Their share of the region's actors, each counted once per sector.
//   share_all: The sector's share of all actors in the graph.
//   location_quotient: share / share_all; above 1 the region is specialised.
MATCH (a:Actor)-[:ACTIVE_IN]->(leaf:Sector)
MATCH (leaf)-[:WITHIN*0..3]->(sector:Sector {level: $level})
WITH DISTINCT a, sector
WITH sector, EXISTS {
  (a)-[:LOCATED_IN]->(:Region)-[:WITHIN*0..3]->(:Region {id: 'nuts:' + $region})
} AS here
WITH sector, count(*) AS actors, count(CASE WHEN here THEN 1 END) AS local
WITH collect({sector: sector, actors: actors, local: local}) AS mix, sum(actors) AS total,
     sum(local) AS total_local
UNWIND mix AS one
WITH one.sector AS sector, one.local AS actors, toFloat(one.local) / total_local AS share,
     toFloat(one.actors) / total AS share_all
WHERE actors > 0
RETURN sector.code AS sector, sector.name AS name, actors, share, share_all,
       share / share_all AS location_quotient
ORDER BY location_quotient DESC, sector
