// hits: 2
RETURN {total: COUNT {
    MATCH (n:Company) }, aggregate_: [[COUNT {
    MATCH (n:Company) }]]} AS value
