// question: Which open requests could an offer be for, and which offers a request?
// parameters:
//   id: {type: string, help: The id of the offer or the request.}
//   on: {type: date, help: "The day: what had expired or ended by then is left out."}
// columns:
//   own: Whether this row is the listing itself, which comes even if it has expired.
//   id: Its id.
//   text: Its title and description.
//   classification: CPV or CN code.
//   sectors: Ids of its sectors.
//   topics: Ids of its topics.
//   countries: The countries of who published it.
//   kilometres: From one publisher to the other; null where a place is not known.
MATCH (own:Listing {id: $id})
WITH own, own:Offer AS offered,
     COLLECT { MATCH (a:Actor)-[:OFFERS|REQUESTS]->(own) RETURN a } AS mine
MATCH (n:Listing)
WHERE n = own
   OR (n:Offer) <> offered
      AND coalesce(n.expires >= $on, true) AND coalesce(n.valid_to >= $on, true)
      AND NOT EXISTS { MATCH (a:Actor)-[:OFFERS|REQUESTS]->(n) WHERE a IN mine }
RETURN n = own AS own, n.id AS id,
       n.name + coalesce(' ' + n.description, '') AS text, n.classification AS classification,
       COLLECT { MATCH (n)-[:ACTIVE_IN]->(s:Sector) RETURN DISTINCT s.id ORDER BY s.id } AS sectors,
       COLLECT { MATCH (n)-[:WORKS_ON]->(t:Topic) RETURN DISTINCT t.id ORDER BY t.id } AS topics,
       COLLECT { MATCH (a:Actor)-[:OFFERS|REQUESTS]->(n) WHERE a.country IS NOT NULL
                 RETURN DISTINCT a.country ORDER BY a.country } AS countries,
       COLLECT { MATCH (a:Actor)-[:OFFERS|REQUESTS]->(n) UNWIND mine AS m
                 RETURN min(point.distance(a.location, m.location)) / 1000 }[0] AS kilometres
ORDER BY id
