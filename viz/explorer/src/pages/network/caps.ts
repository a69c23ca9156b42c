/** How much is drawn at most. */

/** Ties of one kind that one step adds to one node. */
export const CAP = 25;
/** Ties of one kind of one node. */
export const MOST = 500;
/** Nodes and ties of one picture. */
export const ELEMENTS = 5_000;
