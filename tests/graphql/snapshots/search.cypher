// hits: 6
// $p0: "(1200^4 OR 1200*) AND (works^4 OR works*)"
// $p1: "CZ"
RETURN head(COLLECT {
  CALL db.index.fulltext.queryNodes('search', $p0)
  YIELD node AS n, score
  WITH n, score
  WHERE (n:Company) AND n.country = $p1
  WITH collect([n, score]) AS every
  RETURN {rows: COLLECT {
      UNWIND every AS one
      WITH one[0] AS n, one[1] AS score
      WITH n, score
      ORDER BY score DESC, n.id LIMIT 6
      RETURN {cursor: [score, n.id], edges_: [[n.name]]} }, total: size(every)} }) AS value
