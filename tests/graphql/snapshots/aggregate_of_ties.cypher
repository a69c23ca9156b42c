// hits: 42
RETURN {rows: COLLECT {
    MATCH (n:Company:Entity)
    WHERE n.id IS NOT NULL
    WITH n
    ORDER BY n.id LIMIT 4
    RETURN {cursor: [n.id], edges_: [[{aggregate_: [head(COLLECT {
          MATCH (n)-[r1:SUPPLIES]->(n1)
          RETURN [count(*), [[avg(r1.share)]]] })]}]]} }} AS value
