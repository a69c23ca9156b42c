// question: What is compared of each actor?
// parameters:
//   synthetic: {type: boolean, default: false, help: Whether made-up actors are among them.}
// columns:
//   id: The actor's id.
//   labels: Its labels.
//   names: All it is known by, the main name first.
//   country: The country of its seat.
//   town: The town of its seat.
//   postcode: The postcode of its seat.
//   location: Where that is.
//   website: Its website.
//   legal_form: Its legal form's code.
//   identifiers: Its identifiers.
//   address: Street and house number of its seat.
//   founded: The day it was founded.
//   email: Its e-mail address.
//   sectors: The NACE codes of its sectors.
MATCH (a:Actor)
WHERE $synthetic OR NOT coalesce(a.synthetic, false)
RETURN a.id AS id, labels(a) AS labels,
       [a.name, a.name_en, a.name_de, a.name_cs, a.name_pl] + coalesce(a.names, []) AS names,
       a.country AS country, a.town AS town, a.postcode AS postcode, a.location AS location,
       a.website AS website, a.legal_form AS legal_form, a.identifiers AS identifiers,
       a.address AS address, toString(a.founded) AS founded, a.email AS email,
       COLLECT { MATCH (a)-[:ACTIVE_IN]->(s:Sector) RETURN s.code } AS sectors
ORDER BY id
