// question: On what and how closely do actors cooperate on a day, where it is known?
// parameters:
//   on: {type: date, help: The day.}
//   synthetic: {type: boolean, help: Whether made-up ties count.}
// columns:
//   actor: "The ids of the actors at one end, all in one row, as in all columns."
//   other: The ids of those at the other end.
//   topic: What it is about.
//   strength: From 0 (loose) to 1 (close); not a number where it is not known.
MATCH (actor:Actor)-[tie:COOPERATES_WITH]->(other:Actor)
WHERE (tie.topic IS NOT NULL OR tie.strength IS NOT NULL)
  AND coalesce(tie.valid_from <= $on, true) AND coalesce(tie.valid_to >= $on, true)
  AND ($synthetic OR NOT coalesce(tie.synthetic, false))
WITH actor, other, tie ORDER BY actor.id, other.id, tie.topic
RETURN collect(actor.id) AS actor, collect(other.id) AS other,
       collect(coalesce(tie.topic, '')) AS topic,
       collect(coalesce(tie.strength, 0.0 / 0.0)) AS strength
