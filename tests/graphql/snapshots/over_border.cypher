// hits: 13993
// $p0: "CZ"
RETURN head(COLLECT {
  MATCH (n:Company:Actor)
  WHERE n.country = $p0 AND NOT (EXISTS { (n)-[n_tie:SUPPLIES|OWNS|PART_OF|MEMBER_OF|COOPERATES_WITH]-(n_abroad:Actor)
    WHERE n_abroad.country <> n.country AND coalesce(n_tie.valid_from <= date(), true) AND coalesce(n_tie.valid_to >= date(), true) AND coalesce(n_abroad.valid_from <= date(), true) AND coalesce(n_abroad.valid_to >= date(), true) } OR EXISTS { (n)-[n_tie:PARTICIPATES_IN]->(n_project:Project)<-[n_tie_there:PARTICIPATES_IN]-(n_abroad:Actor)
    WHERE n_abroad.country <> n.country AND coalesce(n_tie.valid_from <= date(), true) AND coalesce(n_tie.valid_to >= date(), true) AND coalesce(n_tie_there.valid_from <= date(), true) AND coalesce(n_tie_there.valid_to >= date(), true) AND coalesce(n_abroad.valid_from <= date(), true) AND coalesce(n_abroad.valid_to >= date(), true) })
  WITH collect(n) AS every
  RETURN {rows: COLLECT {
      UNWIND every AS n
      WITH n
      WITH n
      ORDER BY n.id LIMIT 11
      RETURN {cursor: [n.id], edges_: [[n.id]]} }, total: size(every)} }) AS value
