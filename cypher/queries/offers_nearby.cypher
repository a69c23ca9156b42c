// question: Who offers a product or service within reach of an actor?
// subject: offers
// parameters:
//   text: {type: string, help: "Words for the product, as in search."}
//   id: {type: string, of: Actor, help: The id of the actor who looks for it.}
//   km: {type: float, default: 100.0, help: As far as so many kilometres in a straight line.}
//   abroad: {type: boolean, default: false, help: Only offers from another country.}
//   day: {type: date, default: null, help: "Offers that hold on this day; null: today."}
//   limit: {type: integer, default: 50, help: At most so many rows.}
// columns:
//   km: The distance in kilometres.
//   offer: The offer's id.
//   title: The offer's name.
//   id: The offering actor's id.
//   name: Its name.
//   country: Its country.
//   town: Its town.
//   price: The price in EUR.
//   expires: The last day it holds.
//   score: How well the words fit.
//   synthetic: Whether a generator made it up.
MATCH (me:Entity {id: $id})
CALL db.index.fulltext.queryNodes('search', $text) YIELD node AS offer, score
WHERE offer:Offer AND (offer.expires IS NULL OR offer.expires >= coalesce($day, date()))
MATCH (seller:Actor)-[:OFFERS]->(offer)
WHERE seller <> me AND (NOT $abroad OR seller.country <> me.country)
WITH offer, seller, score, point.distance(seller.location, me.location) / 1000 AS km
WHERE km <= $km
RETURN round(km, 1) AS km, offer.id AS offer, offer.name AS title, seller.id AS id,
       seller.name AS name, seller.country AS country, seller.town AS town, offer.price AS price,
       offer.expires AS expires, round(score, 3) AS score,
       coalesce(offer.synthetic, false) AS synthetic
ORDER BY km, score DESC, offer
LIMIT $limit
