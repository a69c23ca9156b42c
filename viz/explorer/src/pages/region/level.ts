/** What the nodes of a picture are: groups of actors, or single ones. */

export const BY = ["REGION", "COUNTRY", "CLUSTER", "TYPE", "SECTION", "ACTOR"] as const;
export type By = (typeof BY)[number];

/** Up to so many actors in view stand by themselves. */
export const FEW = 1_500;

export const isBy = (text: string): text is By => BY.some((one) => one === text);

/** What the nodes are: as chosen; else single actors where a part of the map has few of them. */
export function levelOf(given: string, box: boolean, selected: number | undefined): By {
  if (isBy(given)) return given;
  return box && selected !== undefined && selected <= FEW ? "ACTOR" : "REGION";
}
