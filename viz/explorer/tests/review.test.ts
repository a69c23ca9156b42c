import { expect, test } from "vitest";
import { answers, begun, candidates, NONE, type Row, wrong } from "../src/pages/review/list";
import { reasonsOf, share, strength } from "../src/pages/review/reasons";

const ROWS: Row[] = [
  { line: 2, name: "Alfa", verdict: "matched", member: "name:cz:alfa", id: "ror:1", actor: "Alfa" },
  {
    line: 3,
    name: "Beta",
    verdict: "doubtful",
    member: "name:cz:beta",
    id: "ror:2",
    actor: "Beta (Ost) GmbH",
    score: 0.8,
    others: "ror:3 Beta; Gamma GmbH (0.63); ror:4 Beta (West) AG (0.61)",
  },
  { line: 4, name: "Neu", verdict: "new", member: "name:cz:neu" },
  { line: 5, name: "Own", verdict: "matched", member: "cz-ico:1", id: "cz-ico:1", actor: "Own" },
];

test("what the server cannot take is told before it is sent", () => {
  const file = (name: string, size: number) => wrong({ name, size });
  expect(file("list.XLSX", 1)).toBeNull();
  expect(file("film.mp4", 20_000_000)).toBe("kind");
  expect(file("list", 10)).toBe("kind");
  expect(file("list.csv", 20_000_001)).toBe("large");
  expect(file("list.csv", 0)).toBe("empty");
});

test("a line's candidates are read from what the server says", () => {
  expect(candidates(ROWS[1] as Row).map(({ id, score }) => [id, score])).toEqual([
    ["ror:2", 0.8],
    ["ror:3", 0.63],
    ["ror:4", 0.61],
  ]);
  expect(candidates(ROWS[2] as Row)).toEqual([]);
});

test("sure matches are taken, doubtful ones wait; a shared id needs no decision", () => {
  const choices = begun(ROWS);
  expect(answers(ROWS, choices).map(({ actors, verdict }) => [...actors, verdict])).toEqual([
    ["name:cz:alfa", "ror:1", "same"],
  ]);
  expect(answers(ROWS, choices.set(3, "ror:3")).at(-1)).toMatchObject({
    actors: ["name:cz:beta", "ror:3"],
    verdict: "same",
  });
  const none = answers(ROWS, choices.set(3, NONE)).filter(({ line }) => line === 3);
  expect(none.map(({ actors, verdict }) => [actors[1], verdict])).toEqual([
    ["ror:2", "distinct"],
    ["ror:3", "distinct"],
    ["ror:4", "distinct"],
  ]);
});

test("reasons come the weightiest first, each with a word for its weight", () => {
  const reason = (feature: string, level: string, weight: number) => ({
    feature,
    level,
    weight,
    left: "",
    right: "",
  });
  const text = JSON.stringify([
    reason("kind", "the same", 0.2),
    reason("identifier", "none", 0),
    reason("words", "two fifths, half of one", 2),
    reason("town", "elsewhere", -4),
  ]);
  const found = reasonsOf(text);
  expect(found.map(({ feature }) => feature)).toEqual(["town", "words", "kind"]);
  expect(found.map(share)).toEqual([null, 0.4, null]);
  expect(found.map(({ weight }) => strength(weight))).toEqual(["strong", "some", "little"]);
  expect(reasonsOf(null)).toEqual([]);
});
