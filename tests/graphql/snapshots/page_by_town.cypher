// hits: 65
RETURN {rows: head([found IN [COLLECT {
    MATCH (n:Company:Actor)
    WHERE n.town IS NOT NULL
    WITH n
    ORDER BY n.town, n.id LIMIT 6
    RETURN {cursor: [n.town, n.id], edges_: [[n.id, n.town]]} }] | CASE WHEN size(found) > 5 THEN found ELSE found + COLLECT {
    MATCH (n:Company:Entity)
    WHERE n.town IS NULL AND n.id IS NOT NULL
    WITH n
    ORDER BY n.id LIMIT 6
    RETURN {cursor: [n.town, n.id], edges_: [[n.id, n.town]]} } END])} AS value
