// question: Which actors have a name that begins like this?
// parameters:
//   query: {type: string, help: The words as a Lucene query.}
//   limit: {type: integer, default: 20, help: At most so many.}
// columns:
//   id: The actor's id.
//   labels: Its labels.
//   name: Its name.
//   town: Its town.
//   country: Its country.
CALL db.index.fulltext.queryNodes('search', $query, {limit: 10 * $limit}) YIELD node, score
WHERE node:Actor
RETURN node.id AS id, labels(node) AS labels, node.name AS name, node.town AS town,
       node.country AS country
ORDER BY score DESC, id LIMIT $limit
