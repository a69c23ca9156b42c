// question: Which products do a country's firms all buy from one and the same supplier?
// subject: supply
// parameters:
//   country: {type: string, of: country, default: DE,
//     help: "The customers' country, as ISO 3166 code."}
//   min_customers: {type: integer, default: 2, help: At least so many customers.}
//   limit: {type: integer, default: 100, help: At most so many rows.}
// columns:
//   product: The product.
//   id: The only supplier's id.
//   name: Its name.
//   supplier_country: Its country.
//   customers: Customers in the country.
//   volume: Volume in EUR a year, where known.
//   synthetic: Whether a generator made the supplier up.
MATCH (supplier:Actor)-[tie:SUPPLIES]->(customer:Actor {country: $country})
WHERE tie.product IS NOT NULL
WITH tie.product AS product, collect(DISTINCT supplier) AS suppliers,
     count(DISTINCT customer) AS customers, sum(tie.volume) AS volume, count(tie.volume) AS known
WHERE size(suppliers) = 1 AND customers >= $min_customers
WITH product, suppliers[0] AS supplier, customers,
     CASE known WHEN 0 THEN null ELSE volume END AS volume
RETURN product, supplier.id AS id, supplier.name AS name, supplier.country AS supplier_country,
       customers, volume, coalesce(supplier.synthetic, false) AS synthetic
ORDER BY customers DESC, product
LIMIT $limit
