/** What the page shows, as its address says, and the picture that the server gives for it. */

import { useRef } from "react";
import { go, useAddress, useValue } from "../../address";
import { PictureDocument, type PictureQueryVariables } from "../../api/made";
import { useAnswer } from "../../data";
import { type Asked, asked, useFilter } from "../../filter";

export const BY = ["REGION", "COUNTRY", "CLUSTER", "TYPE", "SECTION", "ACTOR"] as const;
export type By = (typeof BY)[number];
export const VIEWS = ["picture", "map", "timeline", "table"] as const;
export type View = (typeof VIEWS)[number];

/** Nodes and ties that are drawn together; of single actors as many as the server gives. */
export const MOST = { groups: 1_000, actors: 5_000 };
/** Up to so many actors in view stand by themselves. */
export const FEW = 1_500;

const isBy = (text: string): text is By => BY.some((one) => one === text);
const isView = (text: string): text is View => VIEWS.some((one) => one === text);

/** How the page is looked at. */
export function useView(): [View, (view: View) => void] {
  const [given, set] = useValue("view");
  return [isView(given) ? given : "picture", (view) => set(view, true)];
}

/** Whether the border lens is on. */
export function useLens(): [boolean, (on: boolean) => void] {
  const { query } = useAddress();
  return [query.get("lens") === "border", (on) => go({ lens: on ? "border" : null })];
}

/** What the nodes are: as chosen; else single actors where a part of the map has few of them. */
export function levelOf(given: string, box: boolean, selected: number | undefined): By {
  if (isBy(given)) return given;
  return box && selected !== undefined && selected <= FEW ? "ACTOR" : "REGION";
}

const variables = (given: Asked, by: By): PictureQueryVariables => ({
  ...given,
  by,
  most: by === "ACTOR" ? MOST.actors : MOST.groups,
});

/** The picture of everybody under the filter. */
export function usePicture() {
  const filter = useFilter();
  const [given, setBy] = useValue("by");
  const open = !isBy(given);
  const all = asked(filter);
  const regions = useAnswer(PictureDocument, variables(all, "REGION"), open);
  const counted = regions.isPlaceholderData ? undefined : regions.data?.picture.selected;
  const by = levelOf(given, filter.box !== null, counted);
  const own = useAnswer(PictureDocument, variables(all, by), !open || by !== "REGION");
  const answer = open && by === "REGION" ? regions : own;
  const drawn = useRef(by); // what the picture at hand is of, until the next has come
  if (answer.data && !answer.isPlaceholderData) drawn.current = by;
  return {
    ...answer,
    by,
    setBy: (one: By) => setBy(one),
    groups: drawn.current !== "ACTOR",
    filter,
    picture: answer.data?.picture,
  };
}
