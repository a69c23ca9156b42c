// question: What is a source called in the graph?
// parameters:
//   id: {type: string, help: The source's id.}
// columns:
//   name: Its name.
MATCH (s:Entity {id: $id}) RETURN s.name AS name
