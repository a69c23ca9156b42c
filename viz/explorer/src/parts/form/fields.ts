/** A form's fields: which there are, what stands in them, and what of that is sent. */

import type { Brief } from "../../api/brief";
import type { TypedDocumentString } from "../../api/made";
import { camel, type Ontology, type Property } from "../../api/ontology";
import type { UserError } from "../../data";
import { numberOf } from "../../pages/actor/edit";

/** What a mutation answers that calls its payload `done`, and what was changed `node`. */
export interface Changed {
  done: {
    node?: { id: string } | null;
    edits: ({ batch: string } | null)[];
    userErrors: UserError[];
  };
}

// The inputs of the mutations differ; the server judges them.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Change = TypedDocumentString<Changed, { input: any }>;

/** A field for other nodes, such as the sectors of an offer. */
export interface TieField {
  name: string;
  label: string;
  hint?: string;
  /** Kinds of nodes, or of all below them. */
  types: string[];
  needed?: boolean;
  /** One at most: then its code or id is sent, not a list. */
  single?: boolean;
  /** The code is sent, not the id: `C25` of `nace:C25`. */
  coded?: boolean;
}

/** What a form is of. */
export interface Spec {
  type: string;
  facts: string[];
  needed: string[];
  /** From this fact on they are folded away at first. */
  moreFrom?: string;
  ties: TieField[];
  /** What is sent with everything new, such as the day of publication. */
  fresh?: () => Record<string, unknown>;
  create: Change;
  update: Change;
  end: Change;
}

/** Something that is there already. */
export interface Begun {
  id: string;
  name: string;
  changed: number | null | undefined;
  facts: Record<string, unknown>;
  ties: Record<string, Brief[]>;
}

/** The nodes of a connection, as fields have them. */
export const nodesOf = ({ edges }: { edges: { node: Brief }[] }): Brief[] =>
  edges.map(({ node }) => node);

export interface Texts {
  facts: Record<string, string>;
  ties: Record<string, Brief[]>;
}

/** What stands in the fields at first; something new is published by `mine`, if that is known. */
export function begin({ facts, ties }: Spec, of?: Begun, mine: Brief[] = []): Texts {
  const text = (name: string) => String(of?.facts[camel(name)] ?? "");
  return {
    facts: Object.fromEntries(facts.map((name) => [name, text(name)])),
    ties: Object.fromEntries(
      ties.map(({ name, needed }) => [name, of ? (of.ties[name] ?? []) : needed ? mine : []]),
    ),
  };
}

const isNumber = ({ type }: Property) => type === "integer" || type === "float";

/** Whether a text cannot be what its field is for; the server judges all else. */
export const unreadable = (text: string, property: Property): boolean =>
  isNumber(property) && text.trim() !== "" && numberOf(text) === null;

const meant = (text: string, property: Property) =>
  text.trim() === "" ? null : isNumber(property) ? numberOf(text) : text.trim();

function sent({ single, coded }: TieField, nodes: Brief[]): unknown {
  const ids = nodes.map(({ id }) => (coded ? id.slice(id.indexOf(":") + 1) : id));
  return single ? (ids[0] ?? null) : ids;
}

const same = (some: Brief[] = [], others: Brief[] = []) =>
  some.map(({ id }) => id).join() === others.map(({ id }) => id).join();

/** What is sent: of something new all that is given, else what differs. */
export function input(
  spec: Spec,
  ontology: Ontology,
  before: Texts,
  now: Texts,
): Record<string, unknown> {
  const properties = ontology.nodes[spec.type]?.properties ?? {};
  const facts = spec.facts
    .filter((name) => (now.facts[name] ?? "").trim() !== (before.facts[name] ?? "").trim())
    .map((name) => [camel(name), meant(now.facts[name] ?? "", properties[name] as Property)]);
  const ties = spec.ties
    .filter(({ name }) => !same(now.ties[name], before.ties[name]))
    .map((one) => [one.name, sent(one, now.ties[one.name] ?? [])]);
  return Object.fromEntries([...facts, ...ties]);
}

/** The kinds of nodes that are one of these. */
export const kinds = (ontology: Ontology, types: string[]): string[] =>
  Object.values(ontology.nodes)
    .filter(({ abstract, labels }) => !abstract && labels.some((one) => types.includes(one)))
    .map(({ name }) => name);

/** A key that says that a change sent twice is one; `crypto.randomUUID` needs HTTPS. */
export const unique = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (one) =>
    one.toString(16).padStart(2, "0"),
  ).join("");

/** Today as the API writes days, by the reader's own clock. */
export const today = (): string => new Date().toLocaleDateString("sv");
