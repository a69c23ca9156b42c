// question: Which sources stand in the graph beside the given ones, and under which name?
// parameters:
//   known: {type: list, help: Ids of the sources not to name.}
// columns:
//   id: The source's id.
//   name: Its name.
MATCH (s:Source) WHERE NOT s.id IN $known RETURN s.id AS id, s.name AS name ORDER BY id
