import { expect, test } from "vitest";
import { ordered, written } from "../src/pages/bridges/measures";
import { highest, often, perThousand } from "../src/pages/bridges/role";
import { type Step, said, weakest } from "../src/pages/bridges/steps";

test("a reason is taken apart into its verb and what shows it", () => {
  expect(said("supplies (gears (small), 2022–)")).toEqual({
    verb: "supplies",
    shown: "gears (small), 2022–",
    counts: false,
  });
  expect(said("buys from")).toMatchObject({ verb: "buys from", shown: "" });
});

test("a reason that counts says so: a name cannot follow its verb", () => {
  const text = "partners in projects: 2 (HydroBridge, 2023–2026, …)";
  expect(said(text)).toEqual({
    verb: "partners in projects: 2",
    shown: "HydroBridge, 2023–2026, …",
    counts: true,
  });
});

test("the weakest step is named where one is weaker than the rest", () => {
  const steps = (...strengths: number[]) => strengths.map((strength) => ({ strength }) as Step);
  expect(weakest(steps(0.5, 0.1, 0.3))).toBe(1);
  expect(weakest(steps(0.5, 0.5))).toBe(-1);
  expect(weakest(steps(0.5))).toBe(-1);
});

const difference = (measure: string, before = 1) => ({
  measure,
  before,
  after: before,
  difference: 0,
  error: 0,
});

test("measures that everybody understands come first; unknown ones are kept", () => {
  const { first, rest } = ordered(
    ["density", "customers who fail", "new", "share in the largest component"].map((one) =>
      difference(one),
    ),
  );
  expect(first.map((one) => one.shown?.key)).toEqual(["together", "failing"]);
  expect(rest.map((one) => one.measure)).toEqual(["density", "new"]);
});

test("shares are written in per cent, as the reader writes them", () => {
  const { first } = ordered([difference("share in the largest component", 0.8808)]);
  expect(written(0.8808, first[0]?.shown, "de-DE")).toBe("88,08\u00a0%");
  expect(written(null, undefined, "en-GB")).toBe("–");
});

test("roles are compared with the highest, and with chance", () => {
  const broker = { gatekeeper: 3, gatekeeperZ: 2.5, liaison: null, liaisonZ: null };
  const one = { ...broker, crossBorderBetweenness: 0.07812 } as never;
  expect(highest([one])).toMatchObject({ gatekeeper: 3, liaison: 1 });
  expect([often(one, "gatekeeper"), often(one, "liaison")]).toEqual([true, false]);
  expect(perThousand(one)).toBe(78.1);
});
