// question: Record that a migration was applied.
// parameters:
//   name: {type: string, help: The migration's name.}
//   digest: {type: string, help: What it was applied from.}
//   indexes: {type: list, help: The names of the indexes it made., default: null}
MERGE (migration:Migration {name: $name})
SET migration += {digest: $digest, indexes: $indexes, applied: datetime()}
