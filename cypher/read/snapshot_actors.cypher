// question: Which actors are there on a day, and what are they?
// parameters:
//   on: {type: date, help: The day; who was closed by then or not yet there is left out.}
//   synthetic: {type: boolean, help: Whether made-up actors count.}
//   types: {type: list, help: "The actors' types, the most special first."}
//   page: {type: integer, help: Which page to read., default: 0}
//   pages: {type: integer, help: How many pages there are., default: 1}
// columns:
//   key: "The database's keys of the actors, all in one row, as in all columns: that is read thirty
//     times as fast as a row each. What is not known is an empty text or not a number."
//   id: Their ids.
//   name: Their names.
//   type: Their types.
//   country: Their countries.
//   latitude: In degrees.
//   longitude: In degrees.
//   valid_from: Their first days.
//   valid_to: Their last days.
//   synthetic: Whether they are made up.
MATCH (actor:Actor)
WHERE id(actor) % $pages = $page
  AND coalesce(actor.valid_from <= $on, true) AND coalesce(actor.valid_to >= $on, true)
  AND ($synthetic OR NOT coalesce(actor.synthetic, false))
RETURN collect(id(actor)) AS key,
       collect(actor.id) AS id,
       collect(coalesce(actor.name, '')) AS name,
       collect(coalesce([one IN $types WHERE one IN labels(actor)][0], '')) AS type,
       collect(coalesce(actor.country, '')) AS country,
       collect(coalesce(actor.location.y, 0.0 / 0.0)) AS latitude,
       collect(coalesce(actor.location.x, 0.0 / 0.0)) AS longitude,
       collect(coalesce(toString(actor.valid_from), '')) AS valid_from,
       collect(coalesce(toString(actor.valid_to), '')) AS valid_to,
       collect(coalesce(actor.synthetic, false)) AS synthetic
