// question: Which actors bridge the border most, and in which roles?
// subject: bridges
// parameters:
//   run: {type: string, default: null, help: "The run's id; by default the last that measured it."}
//   country: {type: string, of: country, default: null,
//     help: "Only actors of this country, as ISO 3166 code."}
//   limit: {type: integer, default: 10, help: At most so many rows.}
// columns:
//   id: The actor's id.
//   name: Its name.
//   type: Its type.
//   country: Its country.
//   bridging: "Share of the pairs of actors of two countries between whom it lies."
//   low: Lower end of its interval; the value itself where it is exact.
//   high: Upper end of its interval.
//   partners: Actors it is tied to.
//   abroad: Those of them in another country.
//   coordinator: How often it brokers between two of its own country.
//   consultant: How often it brokers between two of one other country.
//   representative: How often it leads from its own country to another.
//   gatekeeper: How often it leads from another country into its own.
//   liaison: How often it brokers between two other countries.
//   constraint: Burt's constraint; low at a structural hole.
MATCH (run:Run {status: 'finished'})
WHERE 'cross_border_betweenness' IN run.measures AND ($run IS NULL OR run.id = $run)
WITH run ORDER BY run.started DESC, run.id DESC LIMIT 1
MATCH (run)-[m:MEASURED]->(a:Actor)
WHERE m.cross_border_betweenness > 0 AND ($country IS NULL OR a.country = $country)
WITH m, a ORDER BY m.cross_border_betweenness DESC, a.id LIMIT $limit
RETURN a.id AS id, a.name AS name,
       [label IN labels(a) WHERE NOT label IN ['Actor', 'Listing', 'Named', 'Entity']][0] AS type,
       a.country AS country, m.cross_border_betweenness AS bridging,
       m.cross_border_betweenness_low AS low, m.cross_border_betweenness_high AS high,
       m.partners AS partners, m.partners_abroad AS abroad, m.coordinator AS coordinator,
       m.consultant AS consultant, m.representative AS representative,
       m.gatekeeper AS gatekeeper, m.liaison AS liaison, m.constraint AS constraint
