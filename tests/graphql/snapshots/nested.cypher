// hits: 78
RETURN {rows: COLLECT {
    MATCH (n:Company:Entity)
    WHERE n.id IS NOT NULL
    WITH n
    ORDER BY n.id LIMIT 4
    RETURN {cursor: [n.id], edges_: [[n.name, {rows: COLLECT {
          MATCH (n)-[r1:SUPPLIES]->(n1)
          WITH n1, r1
          ORDER BY n1.id, coalesce(r1.product, '') LIMIT 3
          RETURN {cursor: [n1.id, coalesce(r1.product, '')], edges_: [r1.share, [n1.name, {total: COUNT {
                MATCH (n1)<-[r2:SUPPLIES]-(n2) }}]]} }, total: COUNT {
          MATCH (n)-[r1:SUPPLIES]->(n1) }}]]} }} AS value
