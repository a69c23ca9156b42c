// question: Which actors are there on a day, and what are they?
// parameters:
//   on: {type: date, help: The day; who was closed by then or not yet there is left out.}
//   synthetic: {type: boolean, help: Whether made-up actors count.}
//   page: {type: integer, help: Which page to read., default: 0}
//   pages: {type: integer, help: How many pages there are., default: 1}
// columns:
//   labels: The actors' labels. All that have the same ones are in one row, column by column, which
//     is read thirty times as fast as a row each. What is not known is an empty text or not a number.
//   key: The database's keys of the actors.
//   id: Their ids.
//   name: Their names.
//   country: Their countries.
//   latitude: In degrees.
//   longitude: In degrees.
//   valid_from: Their first days.
//   valid_to: Their last days.
//   synthetic: Whether they are made up.
MATCH (actor:Actor)
WHERE id(actor) % $pages = $page
  AND (actor.valid_from IS NULL OR actor.valid_from <= $on)
  AND (actor.valid_to IS NULL OR actor.valid_to >= $on)
  AND ($synthetic OR actor.synthetic IS NULL OR NOT actor.synthetic)
RETURN labels(actor) AS labels,
       collect(id(actor)) AS key,
       collect(actor.id) AS id,
       collect(coalesce(actor.name, '')) AS name,
       collect(coalesce(actor.country, '')) AS country,
       collect(coalesce(actor.location.y, 0.0 / 0.0)) AS latitude,
       collect(coalesce(actor.location.x, 0.0 / 0.0)) AS longitude,
       collect(coalesce(toString(actor.valid_from), '')) AS valid_from,
       collect(coalesce(toString(actor.valid_to), '')) AS valid_to,
       collect(coalesce(actor.synthetic, false)) AS synthetic
