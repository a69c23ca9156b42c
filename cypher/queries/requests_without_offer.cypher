// question: Which requests has nobody an offer for yet?
// subject: offers
// parameters:
//   country: {type: string, of: country, default: null,
//     help: "Only from this country, as ISO 3166 code."}
//   day: {type: date, default: null, help: "Requests that hold on this day; null: today."}
//   limit: {type: integer, default: 100, help: At most so many rows.}
// columns:
//   request: The request's id.
//   title: The request's name.
//   classification: Its CPV or CN code.
//   expires: The last day it holds.
//   id: The asking actor's id.
//   name: Its name.
//   country: Its country.
//   synthetic: Whether a generator made it up.
MATCH (request:Request)
WHERE (request.expires IS NULL OR request.expires >= coalesce($day, date()))
  AND NOT EXISTS { (:Offer)-[:MATCHES]->(request) }
MATCH (buyer:Actor)-[:REQUESTS]->(request)
WHERE $country IS NULL OR buyer.country = $country
RETURN request.id AS request, request.name AS title, request.classification AS classification,
       request.expires AS expires, buyer.id AS id, buyer.name AS name, buyer.country AS country,
       coalesce(request.synthetic, false) AS synthetic
ORDER BY expires, request
LIMIT $limit
