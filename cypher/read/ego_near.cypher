// question: Which nodes may have been meant by an id that the graph does not have?
// parameters:
//   prefix: {type: string, help: How the id begins.}
//   words: {type: string, help: A Lucene query over names.}
// columns:
//   id: Its id.
//   name: Its name.
CALL () {
  MATCH (node:Entity) WHERE node.id STARTS WITH $prefix
  RETURN node, 1 AS rank, 0.0 AS score ORDER BY node.id LIMIT 3
  UNION
  CALL db.index.fulltext.queryNodes('search', $words, {limit: 5}) YIELD node, score
  RETURN node, 0 AS rank, score
}
WITH node, min(rank) AS rank, max(score) AS score
RETURN node.id AS id, node.name AS name ORDER BY rank, score DESC, id LIMIT 5
