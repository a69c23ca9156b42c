// question: Who supplies which product to whom on a day?
// parameters:
//   on: {type: date, help: The day.}
//   synthetic: {type: boolean, help: Whether made-up ties count.}
// columns:
//   actor: "The suppliers' ids, all in one row, as in all columns."
//   customer: The customers' ids.
//   product: Products or services.
//   sector: Their NACE codes.
//   share: Per cent of what the customer buys of it; not a number where it is not known.
//   volume: Euros a year; not a number where it is not known.
//   since: The first days.
MATCH (actor:Actor)-[tie:SUPPLIES]->(customer:Actor)
WHERE coalesce(tie.valid_from <= $on, true) AND coalesce(tie.valid_to >= $on, true)
  AND ($synthetic OR NOT coalesce(tie.synthetic, false))
WITH actor, customer, tie ORDER BY actor.id, customer.id, tie.product
RETURN collect(actor.id) AS actor, collect(customer.id) AS customer,
       collect(coalesce(tie.product, '')) AS product, collect(coalesce(tie.sector, '')) AS sector,
       collect(coalesce(tie.share, 0.0 / 0.0)) AS share,
       collect(coalesce(tie.volume, 0.0 / 0.0)) AS volume,
       collect(coalesce(toString(coalesce(tie.since, tie.valid_from)), '')) AS since
