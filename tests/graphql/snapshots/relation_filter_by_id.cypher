// hits: 10
// $p0: ["x:0007"]
RETURN head(COLLECT {
  MATCH (named:Entity)
  WHERE named.id IN $p0
  MATCH (n)-[:SUPPLIES]->(named)
  WITH DISTINCT n
  WHERE n:Company
  WITH collect(n) AS every
  RETURN {rows: COLLECT {
      UNWIND every AS n
      WITH n
      WITH n
      ORDER BY n.id LIMIT 11
      RETURN {cursor: [n.id], edges_: [[n.name]]} }, total: size(every)} }) AS value
