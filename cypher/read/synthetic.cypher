// question: Did a generator make up anything in this graph?
// columns:
//   synthetic: Whether there is a node whose id begins with demo, as those do.
RETURN EXISTS { MATCH (n:Entity) WHERE n.id STARTS WITH 'demo:' } AS synthetic
