// question: Which actors have one of these ids or identifiers?
// parameters:
//   asked: {type: list, help: "Of each question its id, its ids, and these as a Lucene query."}
//   kinds: {type: list, help: Labels of which an actor must have one; none asks for all.}
// columns:
//   asked: Which question it answers.
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
UNWIND $asked AS one
CALL (one) {
  UNWIND one.ids AS id
  MATCH (:Entity {id: id})-[:MERGED_INTO*0..]->(a:Actor)
  RETURN a
  UNION
  CALL db.index.fulltext.queryNodes('actor_identifiers', one.query, {limit: 20}) YIELD node
  RETURN node AS a
}
WITH DISTINCT one, a
WHERE $kinds = [] OR any(label IN labels(a) WHERE label IN $kinds)
RETURN one.id AS asked, a.id AS id, labels(a) AS labels,
       [a.name, a.name_en, a.name_de, a.name_cs, a.name_pl] + coalesce(a.names, []) AS names,
       a.country AS country, a.town AS town, a.postcode AS postcode, a.location AS location,
       a.website AS website, a.legal_form AS legal_form, a.identifiers AS identifiers,
       a.address AS address, toString(a.founded) AS founded, a.email AS email,
       COLLECT { MATCH (a)-[:ACTIVE_IN]->(s:Sector) RETURN s.code } AS sectors
