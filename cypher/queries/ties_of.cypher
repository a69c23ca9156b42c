// question: What is this node tied to, and how?
// subject: start
// parameters:
//   id: {type: string, of: Named,
//     help: The node's id; one that was merged away leads to its actor.}
// columns:
//   kind: The kind of tie.
//   direction: out if the tie starts here, in if it ends here.
//   id: The other end's id.
//   name: The other end's name.
//   type: The other end's type.
//   country: The other end's country.
//   synthetic: Whether the tie or the other end is made up.
MATCH (asked:Entity {id: $id})
OPTIONAL MATCH (asked)-[:MERGED_INTO]->(actor:Entity)
WITH coalesce(actor, asked) AS me
MATCH (me)-[tie]-(other:Named)
RETURN type(tie) AS kind, CASE WHEN startNode(tie) = me THEN 'out' ELSE 'in' END AS direction,
       other.id AS id, other.name AS name,
       [label IN labels(other) WHERE NOT label IN ['Actor', 'Listing', 'Named', 'Entity']][0]
         AS type,
       other.country AS country,
       coalesce(tie.synthetic, other.synthetic, false) AS synthetic
ORDER BY kind, direction, name, id
