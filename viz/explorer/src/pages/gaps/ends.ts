/** The two ends of a missing tie, as they are called. */

import { type Brief, nameOf } from "../../api/brief";
import type { GapBriefFragment } from "../../api/made";
import type { Language } from "../../api/ontology";

export type Gap = GapBriefFragment;
/** An actor, a region or a sector; the latter have codes. */
export type EndNode = Brief & { code?: string | null };
export type Side = "left" | "right";

/** What stands at one end: an actor, or a region and then a sector; none where that is all abroad. */
export const endOf = (gap: Gap, side: Side): EndNode[] =>
  gap.between.edges
    .filter((one) => one.side === side)
    .map(({ node }) => node)
    .toSorted((a, b) => (a.__typename < b.__typename ? -1 : 1));

/** A region or a sector has its code before its name. */
const called = (node: EndNode, language: Language): string => {
  const name = nameOf(node, language);
  return node.code ? `${node.code} ${name}` : name;
};

/** The name of one end. */
export function endName(gap: Gap, side: Side, language: Language, abroad: string): string {
  const names = endOf(gap, side).map((node) => called(node, language));
  return names.join(" · ") || abroad;
}
