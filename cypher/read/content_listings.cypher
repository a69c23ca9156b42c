// question: Which offers and requests stand open on a day?
// parameters:
//   on: {type: date, help: "The day: what was not yet published, or had expired, is left out."}
//   synthetic: {type: boolean, help: Whether made-up listings count.}
// columns:
//   actor: "The ids of who published them, all in one row, as in all columns."
//   listing: Their ids.
//   wanted: True for a request, false for an offer.
//   name: Their titles.
//   description: Their texts.
//   classification: CPV or CN codes.
//   sector: NACE codes, the first of several.
//   expires: Their last days.
MATCH (actor:Actor)-[tie:OFFERS|REQUESTS]->(listing:Listing)
WHERE coalesce(listing.published <= $on, true) AND coalesce(listing.expires >= $on, true)
  AND coalesce(tie.valid_to >= $on, true) AND coalesce(listing.valid_to >= $on, true)
  AND ($synthetic OR NOT coalesce(tie.synthetic, false))
OPTIONAL MATCH (listing)-[:ACTIVE_IN]->(sector:Sector)
WITH actor, listing, type(tie) = 'REQUESTS' AS wanted, min(sector.code) AS sector
ORDER BY actor.id, listing.id
RETURN collect(actor.id) AS actor, collect(listing.id) AS listing, collect(wanted) AS wanted,
       collect(coalesce(listing.name, '')) AS name,
       collect(coalesce(listing.description, '')) AS description,
       collect(coalesce(listing.classification, '')) AS classification,
       collect(coalesce(sector, '')) AS sector,
       collect(coalesce(toString(listing.expires), '')) AS expires
