import { useAddress } from "../../address";
import { MentionedDocument } from "../../api/made";
import { useAnswer } from "../../data";
import type { Texts } from "../../parts/form/fields";
import { BY, SIDES, type Side } from "./asked";

/** What the address asks to publish, as other pages do: `publish=requests&by=ID&name=gears`. */
export function useStart(): Partial<Record<Side, Partial<Texts>>> {
  const { query } = useAddress();
  const [by, name] = [query.get("by") ?? "", query.get("name") ?? ""];
  const side = SIDES.find((one) => one === query.get("publish"));
  const { data } = useAnswer(MentionedDocument, { id: by }, side !== undefined && by !== "");
  if (!side || (by && !data)) return {};
  return { [side]: { facts: { name }, ...(data?.node && { ties: { [BY[side]]: [data.node] } }) } };
}
