// hits: 17593
// $p0: 90.0
// $p1: "CZ"
// $p2: "part 1"
RETURN {total: COUNT {
    MATCH (n:Company)
    WHERE EXISTS { (n)-[n_tie:SUPPLIES]->(n_end)
      WHERE n_tie.share > $p0 AND n_end.country = $p1 } AND NOT EXISTS { (n)-[n_tie:SUPPLIES]->(n_end)
      WHERE n_tie.product = $p2 } }} AS value
