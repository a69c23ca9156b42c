// question: What is in the graph, and how much of it is made up?
// subject: start
// columns:
//   type: The node type.
//   nodes: How many there are.
//   synthetic: How many of them a generator made up.
MATCH (n:Entity)
UNWIND [label IN labels(n) WHERE NOT label IN ['Actor', 'Listing', 'Named', 'Entity']] AS type
RETURN type, count(*) AS nodes, count(CASE WHEN n.synthetic THEN 1 END) AS synthetic
ORDER BY nodes DESC, type
