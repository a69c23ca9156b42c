// question: Who supplies a product over the border into a country?
// subject: supply
// parameters:
//   product: {type: string, help: "A part of the product's name, in either case."}
//   country: {type: string, of: country, default: DE,
//     help: "The customers' country, as ISO 3166 code."}
//   limit: {type: integer, default: 100, help: At most so many rows.}
// columns:
//   id: The supplier's id.
//   name: Its name.
//   country: Its country.
//   town: Its town.
//   products: What it supplies of this kind.
//   customers: Customers in the country.
//   volume: Volume of these supplies in EUR a year, where known.
//   synthetic: Whether a generator made it up.
MATCH (supplier:Actor)-[tie:SUPPLIES]->(customer:Actor {country: $country})
WHERE toLower(tie.product) CONTAINS toLower($product) AND supplier.country <> $country
WITH supplier, collect(DISTINCT tie.product) AS products, count(DISTINCT customer) AS customers,
     sum(tie.volume) AS volume, count(tie.volume) AS known
RETURN supplier.id AS id, supplier.name AS name, supplier.country AS country, supplier.town AS town,
       COLLECT { UNWIND products AS product RETURN product ORDER BY product } AS products,
       customers, CASE known WHEN 0 THEN null ELSE volume END AS volume,
       coalesce(supplier.synthetic, false) AS synthetic
ORDER BY customers DESC, id
LIMIT $limit
