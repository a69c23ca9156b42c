// question: By which chains of supply, the ten shortest, does one actor reach another?
// subject: supply
// parameters:
//   from: {type: string, of: Actor, help: The id of the supplier at the start.}
//   to: {type: string, of: Actor, help: The id of the customer at the end.}
//   hops: {type: integer, default: 6, help: "At most so many steps, up to 8."}
// columns:
//   hops: Steps from the one to the other.
//   crossings: How many of the steps cross a border.
//   names: The actors' names along the way.
//   ids: Their ids.
//   products: What is supplied at each step.
MATCH (start:Entity {id: $from})
MATCH (end:Entity {id: $to})
MATCH path = SHORTEST 10 (start)-[:SUPPLIES]->{1,8}(end)
WHERE start <> end
WITH path, nodes(path) AS actors
WHERE length(path) <= $hops
RETURN length(path) AS hops,
       size([i IN range(1, size(actors) - 1) WHERE actors[i].country <> actors[i - 1].country])
         AS crossings,
       [actor IN actors | actor.name] AS names, [actor IN actors | actor.id] AS ids,
       [tie IN relationships(path) | tie.product] AS products
ORDER BY hops, crossings, ids
