// question: Which actors have this id or exactly this name?
// parameters:
//   text: {type: string, help: An id or a name.}
// columns:
//   id: The actor's id.
//   name: Its name.
//   labels: Its labels.
//   country: The country of its seat.
MATCH (a:Actor) WHERE a.id = $text OR a.name = $text
RETURN a.id AS id, a.name AS name, labels(a) AS labels, a.country AS country ORDER BY id
