// hits: 8
// $p0: ["Company"]
// $p1: ["Assessment","Association","CandidatePair","Chamber","Cluster","Consortium","Decision","Edit","Event","Finding","Gap","InnovationCheck","Merged","Offer","Organisation","Programme","Project","PublicBody","Recommendation","Record","Region","Request","ResearchInstitute","Run","Sector","Source","Topic","University"]
// $p2: "x:0007"
MATCH (one:Entity {id: $p2})
WITH CASE WHEN one:Merged THEN coalesce(head(COLLECT {
  MATCH (one)-[:MERGED_INTO*1..]->(actor:Actor)
  RETURN actor }), one) ELSE one END AS n
RETURN CASE WHEN n:Company THEN [0, [head([one IN labels(n)
WHERE one IN $p0]), n.id, n.name, n.employees]] ELSE [1, [head([one IN labels(n)
WHERE one IN $p1]), n.id]] END AS value
