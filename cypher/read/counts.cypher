// question: Which Neo4j is it, and how much does it hold?
// columns:
//   version: The server's version.
//   nodes: How many nodes of the ontology there are.
//   relationships: How many relationships there are.
CALL dbms.components() YIELD name, versions
WITH name, versions WHERE name = 'Neo4j Kernel'
RETURN versions[0] AS version,
       COUNT { (:Entity) } AS nodes,
       COUNT { ()-->() } AS relationships
