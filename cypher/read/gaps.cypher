// question: Which missing ties are kept? The best first.
// parameters:
//   ids: {type: list, default: null, help: Only these.}
//   statuses: {type: list, default: null, help: "Only those open, dismissed, taken_up, realised or rejected."}
//   kind: {type: string, default: null, help: "Only those between actors, or between groups."}
// columns:
//   properties: The gap's properties.
//   left: The id of what now stands for its left end.
//   right: The same of its right end.
//   ends: "What it lies between: side, id, name, names in other languages, country, town, and the
//     codes of regions and sectors."
MATCH (gap:Gap)
WHERE ($ids IS NULL OR gap.id IN $ids) AND ($statuses IS NULL OR gap.status IN $statuses)
  AND ($kind IS NULL OR gap.kind = $kind)
RETURN properties(gap) AS properties,
       coalesce(head(COLLECT {
         MATCH (:Entity {id: gap.left})-[:MERGED_INTO*0..]->(now:Actor) RETURN now.id
       }), gap.left) AS left,
       coalesce(head(COLLECT {
         MATCH (:Entity {id: gap.right})-[:MERGED_INTO*0..]->(now:Actor) RETURN now.id
       }), gap.right) AS right,
       COLLECT {
         MATCH (gap)-[lies:BETWEEN]->(end)
         RETURN end {
           side: lies.side, .id, .name, .name_en, .name_de, .name_cs, .name_pl, .country, .town,
           nuts: COLLECT {
             MATCH (end)-[:LOCATED_IN]->(region:Region) RETURN region.code
           } + CASE WHEN end:Region THEN [end.code] ELSE [] END,
           nace: COLLECT { MATCH (end)-[:ACTIVE_IN]->(sector:Sector) RETURN sector.code }
             + CASE WHEN end:Sector THEN [end.code] ELSE [] END
         }
         ORDER BY lies.side, end.id DESC
       } AS ends
ORDER BY gap.kind DESC, round(gap.score, 6) DESC, gap.position, gap.left, gap.right
