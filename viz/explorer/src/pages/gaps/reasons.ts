/** What speaks for a missing tie, in sentences of the reader's language. */

import { type Language, LOCALES } from "../../api/ontology";
import type { Gap } from "./ends";
import type { Say } from "./words";

export type Reason = Gap["reasons"][number];

/** The sentence of each kind of reason; others say themselves. */
const SENTENCES = {
  below_expectation: "reason.below_expectation",
  distance: "reason.distance",
  offer_meets_request: "reason.offer_meets_request",
  open_triads: "reason.open_triads",
  relatedness: "reason.relatedness",
  rest_of_group: "reason.rest_of_group",
  shared_partners: "reason.shared_partners",
  shared_topics: "reason.shared_topics",
  ties_of_expected: "reason.ties_of_expected",
} as const satisfies Record<string, Parameters<Say>[0]>;

const isKnown = (kind: string): kind is keyof typeof SENTENCES => Object.hasOwn(SENTENCES, kind);

/** A number with so many decimals at most. */
export const written = (value: number, language: Language, digits = 0): string =>
  value.toLocaleString(LOCALES[language], { maximumFractionDigits: digits });

/** Names as the language lists them: the first three, and how many more. */
export function listed(names: readonly string[], language: Language, say: Say): string {
  const shown = names.length > 4 ? names.slice(0, 3) : names;
  const more = names.length - shown.length;
  const parts = more > 0 ? [...shown, say("reason.more", { count: more })] : [...shown];
  return new Intl.ListFormat(LOCALES[language], { type: "conjunction" }).format(parts);
}

/** How many ties there are and how many were to be expected: `3 / 22.5` in the evidence. */
export function counts({ about }: Reason): { found: number; expected: number } | null {
  const [found, expected] = (about[0] ?? "").split(" / ").map(Number);
  return found === undefined || expected === undefined || Number.isNaN(found + expected)
    ? null
    : { found, expected };
}

/** A reason as a sentence; what it rests on is named in it, or `instead` stands in its place. */
export function sentence(
  reason: Reason,
  language: Language,
  say: Say,
  instead = listed(reason.names, language, say),
): string {
  const { kind, value, points, names, says } = reason;
  if (!isKnown(kind)) return says;
  if (kind === "relatedness" && (value ?? 0) > 0.995) return say("reason.same_sector");
  if (kind === "distance" && (value ?? 0) < 1) return say("reason.near");
  if (kind === "offer_meets_request" && names.length < 2) return says;
  const figures = kind === "ties_of_expected" ? counts(reason) : null;
  if (kind === "ties_of_expected" && !figures) return says;
  return say(SENTENCES[kind], {
    count: value ?? names.length,
    names: instead,
    offer: names[0],
    request: names[1],
    value: written(value ?? 0, language, kind === "relatedness" ? 2 : 0),
    percent: written(100 * (value ?? 0), language),
    missing: written(points ?? 0, language),
    found: written(figures?.found ?? 0, language),
    expected: written(figures?.expected ?? 0, language, 1),
  });
}
