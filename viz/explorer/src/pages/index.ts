/** Every page by its name in the address, loaded when it is first opened. */

import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { Ontology } from "../api/ontology";

/** What a page is given. */
export interface PageProps {
  ontology: Ontology;
}

type Loaded = { default: ComponentType<PageProps> };

const LOADERS = {
  start: () => import("./start/Page"),
  find: () => import("./find/Page"),
  region: () => import("./region/Page"),
  gaps: () => import("./gaps/Page"),
  bridges: () => import("./bridges/Page"),
  partners: () => import("./partners/Page"),
  network: () => import("./network/Page"),
  actor: () => import("./actor/Page"),
  review: () => import("./review/Page"),
  market: () => import("./market/Page"),
  console: () => import("./console/Page"),
  events: () => import("./events/Page"),
  report: () => import("./report/Page"),
  projects: () => import("./projects/Page"),
} satisfies Record<string, () => Promise<Loaded>>;

export type Page = keyof typeof LOADERS;

export const PAGES = Object.fromEntries(
  Object.entries(LOADERS).map(([name, load]) => [name, lazy(load)]),
) as Record<Page, LazyExoticComponent<ComponentType<PageProps>>>;

/** Those of the menu; the others are reached from them. */
export const MENU = [
  "start",
  "find",
  "region",
  "gaps",
  "bridges",
  "market",
  "events",
  "projects",
  "review",
  "console",
] as const satisfies Page[];

export const isPage = (name: string): name is Page => Object.hasOwn(PAGES, name);
