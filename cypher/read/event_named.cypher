// question: What is the event of this id, and who attends it?
// parameters:
//   id: {type: string, help: The event's id.}
// columns:
//   name: Its name.
//   start: When it begins.
//   attendees: The ids of the actors that attend it.
MATCH (event:Event {id: $id})
RETURN event.name AS name, event.start AS start,
       COLLECT { MATCH (actor:Actor)-[:ATTENDS]->(event) RETURN DISTINCT actor.id ORDER BY actor.id }
         AS attendees
