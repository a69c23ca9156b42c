// question: What are these called?
// parameters:
//   ids: {type: list, help: Ids of whatever has a name.}
//   language: {type: string, default: en, help: "The language to prefer: en, de, cs or pl."}
// columns:
//   id: The id.
//   name: Its name in the language, else its official one.
UNWIND $ids AS id
MATCH (one:Entity {id: id})
RETURN id, coalesce(one['name_' + $language], one.name, id) AS name
