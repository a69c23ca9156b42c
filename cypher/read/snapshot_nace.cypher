// question: Which actors are in which sector?
// columns:
//   code: The sector's NACE code.
//   keys: The database's keys of the actors that are active there; side activities come first.
MATCH (sector:Sector)<-[active:ACTIVE_IN]-(actor:Actor)
WITH sector.code AS code, coalesce(active.primary, false) AS main, collect(id(actor)) AS keys
ORDER BY main, code DESC
RETURN code, keys
