// question: Who attends or organises which event?
// parameters:
//   synthetic: {type: boolean, help: Whether made-up ties count.}
// columns:
//   actor: "The actors' ids, all in one row, as in all columns."
//   event: The events' ids.
//   organises: True for those who organise it.
MATCH (actor:Actor)-[tie:ATTENDS|ORGANISES]->(event:Event)
WHERE $synthetic OR NOT coalesce(tie.synthetic, false)
WITH actor, event, type(tie) = 'ORGANISES' AS organises ORDER BY actor.id, event.id, organises
RETURN collect(actor.id) AS actor, collect(event.id) AS event, collect(organises) AS organises
