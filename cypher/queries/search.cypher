// question: What has these words in a name or description, in any language, accents or not?
// subject: start
// parameters:
//   text: {type: string, help: "Words, or Lucene's syntax: strojirny~ (similar), stroj*."}
//   type: {type: string, of: type, default: null,
//     help: "Only this type, such as Company, Actor or Project."}
//   country: {type: string, of: country, default: null,
//     help: "Only this country, as ISO 3166 code."}
//   limit: {type: integer, default: 25, help: At most so many rows.}
// columns:
//   id: The id.
//   name: The name.
//   type: The node type.
//   country: The country.
//   town: The town.
//   score: How well it fits; only to be compared within one answer.
//   synthetic: Whether a generator made it up.
CALL db.index.fulltext.queryNodes('search', $text) YIELD node, score
WHERE ($type IS NULL OR $type IN labels(node)) AND ($country IS NULL OR node.country = $country)
RETURN node.id AS id, node.name AS name,
       [label IN labels(node) WHERE NOT label IN ['Actor', 'Listing', 'Named', 'Entity']][0]
         AS type,
       node.country AS country, node.town AS town, round(score, 3) AS score,
       coalesce(node.synthetic, false) AS synthetic
ORDER BY score DESC, id
LIMIT $limit
