// hits: 6673
// $p0: "DE"
RETURN {aggregate_: [head(COLLECT {
    MATCH (n:Company:Actor)
    WHERE n.country = $p0
    RETURN [count(*), [[sum(n.employees), avg(n.employees), min(n.employees), max(n.employees)], [min(n.name)]]] }), [COUNT {
    MATCH (n:Company:Actor)
    WHERE n.country = $p0
    WITH n.town AS value, count(*) AS size
    RETURN size }, COLLECT {
    MATCH (n:Company:Actor)
    WHERE n.country = $p0
    WITH n.town AS value, count(*) AS size
    ORDER BY size DESC, value LIMIT 3
    RETURN [value, size] }]]} AS value
