// question: Which migrations has this graph seen, and which indexes did the last one make?
// columns:
//   name: The migration's name; `schema` stands for the indexes that follow from the ontology.
//   digest: What it was applied from.
//   indexes: The names of the indexes, of `schema` only.
MATCH (migration:Migration)
RETURN migration.name AS name, migration.digest AS digest, migration.indexes AS indexes
