// question: Which indexes are there, and what do they cover?
// columns:
//   name: The index's name.
//   kind: RANGE, POINT, FULLTEXT or LOOKUP.
//   labels: The labels it covers.
//   properties: The properties it covers.
//   analyzer: How a full-text index splits and folds words.
SHOW INDEXES YIELD name, type, labelsOrTypes, properties, options
RETURN name, type AS kind, labelsOrTypes AS labels, properties,
       options.indexConfig['fulltext.analyzer'] AS analyzer
