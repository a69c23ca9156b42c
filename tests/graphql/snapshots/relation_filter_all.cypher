// hits: 4001
// $p0: 50.0
RETURN {total: COUNT {
    MATCH (n:Company)
    WHERE NOT EXISTS { (n)<-[n_tie:SUPPLIES]-(n_end)
      WHERE NOT coalesce(n_tie.share < $p0, false) } AND COUNT { (n)<-[n_tie:SUPPLIES]-(n_end) } = 1 }} AS value
