/** The selection as a filter: what is selected may be actors, or groups of them. */

import type { ActorFilter } from "../../api/made";
import type { Asked } from "../../filter";
import { NONE } from "./drawn";
import type { By } from "./level";

type Sort = "country" | "region" | "section" | "type" | "actor";

const SORTS: [Sort, RegExp][] = [
  ["country", /^nuts:[A-Z]{2}$/],
  ["region", /^nuts:/],
  ["section", /^nace:[A-Z]$/],
  ["type", /^[A-Z][A-Za-z]*$/], // as the ontology names it; ids have a colon
];

const sortOf = (id: string): Sort => SORTS.find(([, form]) => form.test(id))?.[0] ?? "actor";

const at = (ids: string[]) => ({ some: { node: { id: { in: ids } } } });

const ASKED: Record<Exclude<Sort, "type">, (ids: string[]) => ActorFilter[]> = {
  country: (ids) => [{ country: { in: ids.map((id) => id.slice("nuts:".length)) } }],
  region: (ids) => [{ locatedIn: at(ids) }],
  section: (ids) => ids.map((id) => ({ activeIn: { some: { node: { id: { startsWith: id } } } } })),
  actor: (ids) => [{ id: { in: ids } }],
};

/** What asks for the selected among those asked for; clusters stand for their members, too. */
export function selecting(ids: string[], within: Asked, by: By): Asked {
  const of = (sort: Sort) => ids.filter((id) => sortOf(id) === sort);
  const types = of("type");
  const or = Object.entries(ASKED).flatMap(([sort, ask]) => {
    const some = of(sort as Sort);
    return some.length > 0 ? ask(some) : [];
  });
  const members = by === "CLUSTER" ? of("actor") : [];
  if (members.length > 0) or.push({ memberOf: at(members) });
  return {
    ...within,
    types: types.length > 0 ? types : within.types,
    filter: or.length > 0 ? { and: [within.filter, { or }] } : within.filter,
  };
}

/** The selection after a disc was chosen: it alone, or with `more` besides others, or taken out. */
export function chosen(before: string[], id: string, more: boolean): string[] {
  if (id === NONE) return before;
  if (!more) return [id];
  if (before.includes(id)) return before.filter((one) => one !== id);
  const kind = sortOf(id) === "type"; // kinds and ids cannot be asked for together
  return [...before.filter((one) => (sortOf(one) === "type") === kind), id];
}
