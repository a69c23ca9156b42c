// hits: 36369
// $p0: "2024-05-31"
// $p1: 50.0
RETURN {rows: COLLECT {
    MATCH (n:Company)
    WHERE coalesce(n.valid_from <= $p0, true) AND coalesce(n.valid_to >= $p0, true) AND EXISTS { (n)-[n_tie:SUPPLIES]->(n_end)
      WHERE coalesce(n_tie.valid_from <= $p0, true) AND coalesce(n_tie.valid_to >= $p0, true) AND coalesce(n_end.valid_from <= $p0, true) AND coalesce(n_end.valid_to >= $p0, true) AND n_tie.share > $p1 }
    WITH n, COUNT { (n)<-[n_tie:SUPPLIES]-(n_end)
      WHERE coalesce(n_tie.valid_from <= $p0, true) AND coalesce(n_tie.valid_to >= $p0, true) AND coalesce(n_end.valid_from <= $p0, true) AND coalesce(n_end.valid_to >= $p0, true) } AS n_key0
    WITH n, n_key0
    ORDER BY n_key0, n.id LIMIT 11
    RETURN {cursor: [n_key0, n.id], edges_: [[n.name, {rows: COLLECT {
          MATCH (n)-[r1:SUPPLIES]->(n1)
          WHERE coalesce(n1.valid_from <= $p0, true) AND coalesce(n1.valid_to >= $p0, true) AND coalesce(r1.valid_from <= $p0, true) AND coalesce(r1.valid_to >= $p0, true)
          WITH n1, r1
          ORDER BY n1.id, coalesce(r1.product, '') LIMIT 6
          RETURN {cursor: [n1.id, coalesce(r1.product, '')], edges_: [r1.share, [n1.id]]} }, total: COUNT {
          MATCH (n)-[r1:SUPPLIES]->(n1)
          WHERE coalesce(n1.valid_from <= $p0, true) AND coalesce(n1.valid_to >= $p0, true) AND coalesce(r1.valid_from <= $p0, true) AND coalesce(r1.valid_to >= $p0, true) }}]]} }} AS value
