/** What the page shows, as its address says, and the picture that the server gives for it. */

import { useMemo, useRef } from "react";
import { go, useAddress, useValue } from "../../address";
import { PictureDocument, type PictureQueryVariables } from "../../api/made";
import { useAnswer } from "../../data";
import { type Asked, asked, useFilter } from "../../filter";
import { known } from "./drawn";
import { type By, isBy, levelOf } from "./level";

export const VIEWS = ["picture", "map", "timeline", "table"] as const;
export type View = (typeof VIEWS)[number];

/** Nodes and ties that are drawn together; of single actors as many as the server gives. */
export const MOST = { groups: 1_000, actors: 5_000 };
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
  const picture = useMemo(() => answer.data && known(answer.data.picture), [answer.data]);
  return {
    ...answer,
    by,
    setBy: (one: By) => setBy(one),
    groups: drawn.current !== "ACTOR",
    drawn: drawn.current,
    filter,
    picture,
  };
}
