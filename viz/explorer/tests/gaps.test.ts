import "./browser";
import { expect, test } from "vitest";
import { endName, type Gap } from "../src/pages/gaps/ends";
import { counts, listed, type Reason, sentence } from "../src/pages/gaps/reasons";
import { asked, narrowed, read } from "../src/pages/gaps/state";
import type { Say } from "../src/pages/gaps/words";
import texts from "../src/pages/gaps/words.json";

/** The English words, with plural forms and holes as i18next has them. */
const say: Say = (key, options = {}) => {
  const words = key.split(".").reduce<unknown>((one, name) => (one as never)?.[name], texts.en);
  const form = options.count === 1 ? "one" : "other";
  const [group, name] = key.split(".") as ["reason", string];
  const text = words ?? (texts.en[group] as Record<string, string>)[`${name}_${form}`];
  return String(text).replace(/\{\{(\w+)\}\}/g, (_, hole) => String(options[hole]));
};

const reason = (given: Partial<Reason>): Reason => ({
  kind: "distance",
  value: null,
  points: 0,
  about: [],
  says: "as the server says",
  names: [],
  ...given,
});

test("reasons are sentences", () => {
  const told = (given: Partial<Reason>) => sentence(reason(given), "en", say);
  expect(told({ value: 4.2 })).toBe("They are 4 km apart.");
  expect(told({ value: 0.2 })).toBe("They are less than a kilometre apart.");
  expect(told({ kind: "shared_partners", value: 1, names: ["A"] })).toBe(
    "They share a partner: A.",
  );
  expect(told({ kind: "relatedness", value: 0.4545 })).toContain("0.45 of 1");
  expect(told({ kind: "relatedness", value: 1 })).toContain("same sector");
  expect(told({ kind: "below_expectation", value: 0.56 })).toContain("at least 56 %");
  expect(told({ kind: "ties_of_expected", value: 13.3, points: 56.2, about: ["3 / 22.5"] })).toBe(
    "3 ties over the border were found where 22.5 were to be expected; at least 56 % are missing.",
  );
  expect(told({ kind: "offer_meets_request", names: ["gears", "wheels"] })).toContain("“wheels”");
  expect(told({ kind: "something_new" })).toBe("as the server says");
  expect(told({ kind: "ties_of_expected", about: ["nonsense"] })).toBe("as the server says");
});

test("long lists of names are cut, and say so", () => {
  expect(listed(["A", "B", "C", "D"], "en", say)).toBe("A, B, C and D");
  expect(listed(["A", "B", "C", "D", "E", "F"], "en", say)).toBe("A, B, C and 3 others");
  expect(counts(reason({ about: ["4 / 10.0"] }))).toEqual({ found: 4, expected: 10 });
});

test("an address is read with sense", () => {
  const wanted = read(new URLSearchParams("here=DE&here=CZ04&status=nonsense&rows=-3&words=%20!"));
  expect(wanted).toMatchObject({ here: ["DE", "CZ04"], status: "open", kind: "all", rows: 25 });
  expect(narrowed(wanted)).toBe(true);
  expect(asked(wanted).list).toMatchObject({ here: ["DE", "CZ04"], there: null, search: null });
  expect(read(new URLSearchParams("rows=1000000")).rows).toBe(1_000);
  const all = asked(read(new URLSearchParams("status=all&kind=groups")));
  expect(all.list.filter).toEqual({ and: [{}, { kind: { eq: "groups" } }] });
});

test("an end is an actor, a region's sector, or all abroad", () => {
  const node = (__typename: string, name: string, code?: string) => ({
    side: "left",
    node: { __typename, id: name, synthetic: false, name, code },
  });
  const edges = [node("Sector", "Machinery", "C28"), node("Region", "Saxony", "DED")];
  const gap = { between: { edges } } as unknown as Gap;
  expect(endName(gap, "left", "en", "abroad")).toBe("DED Saxony · C28 Machinery");
  expect(endName(gap, "right", "en", "abroad")).toBe("abroad");
});
