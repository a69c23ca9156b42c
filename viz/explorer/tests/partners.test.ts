import { expect, test } from "vitest";
import {
  type Alternative,
  fromAbroad,
  type Input,
  partOf,
  parts,
  riskOf,
} from "../src/pages/partners/supply";

const supplier = (share: number, country: string | null) => ({ share, node: { country } });
const input = (...present: ReturnType<typeof supplier>[]) => ({ present }) as unknown as Input;

test("what is bought of one is a risk, and nearly so where the others hardly count", () => {
  expect(riskOf(input())).toBe("none");
  expect(riskOf(input(supplier(100, "DE")))).toBe("single");
  expect(riskOf(input(supplier(85, "DE"), supplier(15, "CZ")))).toBe("mostly");
  expect(riskOf(input(supplier(60, "DE"), supplier(40, "CZ")))).toBe("several");
});

test("the part from abroad counts shares; who has no country is not abroad", () => {
  const of = input(supplier(60, "DE"), supplier(30, "CZ"), supplier(10, null));
  expect(fromAbroad(of, "DE")).toBeCloseTo(0.3);
  expect(fromAbroad(of, null)).toBe(0);
  expect(fromAbroad(input(), "DE")).toBe(0);
});

test("a score is the product of its three parts", () => {
  const found = parts({ score: 0.3, fit: 0.5, independence: 0.8 } as Alternative);
  expect(found.fit * found.near * found.independence).toBeCloseTo(0.3);
  expect(parts({ score: 0, fit: 0, independence: 1 } as Alternative).near).toBe(0);
  expect(["distance", "same_owner", "supplies_product"].map(partOf)).toEqual([
    "near",
    "independence",
    "fit",
  ]);
});
