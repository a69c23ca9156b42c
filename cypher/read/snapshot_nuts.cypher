// question: Which actors are in which region?
// columns:
//   code: The region's NUTS code.
//   keys: The database's keys of the actors there.
MATCH (region:Region)<-[:LOCATED_IN]-(actor:Actor)
RETURN region.code AS code, collect(id(actor)) AS keys
ORDER BY size(code), code DESC
