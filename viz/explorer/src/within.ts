/** Regions, sectors and topics with all that lies within them. */

const LEVELS = 4; // NUTS has four, NACE and topics no more that are chosen

type Below = { id?: { in: string[] }; within?: { some: { node: { or: Below[] } } }; or?: Below[] };

function nodes(ids: string[], levels: number): Below[] {
  const here: Below = { id: { in: ids } };
  return levels > 1
    ? [here, { within: { some: { node: { or: nodes(ids, levels - 1) } } } }]
    : [here];
}

/** The filter of a tie that leads to one of these nodes, or to one within. */
export const below = (ids: string[]) => ({ some: { node: { or: nodes(ids, LEVELS) } } });
