import { describe, expect, it } from "vitest";
import type { Ontology } from "../src/api/ontology";
import type { Answer, Query } from "../src/pages/console/ask";
import { asking, begun, commandOf, missing, sent } from "../src/pages/console/asking";
import { chartable, points, proposed } from "../src/pages/console/charted";
import { drawn } from "../src/pages/console/drawn";
import { named, typed, valuesOf } from "../src/pages/console/free";
import { MOST } from "../src/pages/console/maker";
import { kindOf, ordered, pageOf, textOf } from "../src/pages/console/values";

const answer = (columns: string[], ...rows: unknown[][]): Answer => ({
  columns,
  rows,
  cut: false,
  limit: 10_000,
  milliseconds: 1,
});

const ONTOLOGY = {
  nodes: { Company: { name: "Company", abstract: false, labels: ["Company", "Actor"] } },
  relationships: { SUPPLIES: { name: "SUPPLIES", directed: true } },
} as unknown as Ontology;

const WORDS = { en: "", de: "", cs: "", pl: "" };
const parameter = (name: string, type: string, usual?: unknown) => ({
  ...{ name, type, required: usual === undefined, default: usual ?? null },
  ...{ of: null, values: [], help: WORDS },
});
const QUERY = {
  name: "near",
  parameters: [
    parameter("id", "string"),
    parameter("countries", "list", null),
    parameter("limit", "integer", 50),
  ],
} as unknown as Query;

describe("a query in the address", () => {
  it("begins with the defaults and what the address has", () => {
    const query = new URLSearchParams("p.id=ror:1&p.countries=DE,CZ");
    expect(begun(QUERY, query)).toEqual({ id: "ror:1", countries: "DE,CZ", limit: "50" });
  });

  it("sends what differs from the defaults alone", () => {
    const given = { id: "ror:1", countries: "", limit: "50" };
    expect(sent(QUERY, given)).toEqual({ id: "ror:1" });
    expect(asking(QUERY, new URLSearchParams("p.old=1&as=chart"), given)).toMatchObject({
      "p.old": null,
      as: null,
      q: "near",
      run: "1",
      "p.id": "ror:1",
    });
    expect(commandOf(QUERY, { ...given, id: "it's" })).toBe(
      "mosty query run near -p id='it'\\''s'",
    );
  });

  it("knows what must be given", () => {
    expect(missing(QUERY, { id: " " }).map(({ name }) => name)).toEqual(["id"]);
  });
});

describe("parameters of one's own statement", () => {
  it("are those outside of texts and comments", () => {
    expect(named("MATCH (a {id: $id}) // $no\nWHERE a.x = '$no' RETURN $id, $n_1")).toEqual([
      "id",
      "n_1",
    ]);
  });

  it("are JSON where they can be, else text; nothing is null", () => {
    const given = { a: "3", b: '["DE"]', c: "DE", d: "" };
    const values = { a: 3, b: ["DE"], c: "DE", d: null };
    expect(valuesOf("RETURN $a, $b, $c, $d", given)).toEqual(values);
  });

  it("keep their kinds when a query is taken over", () => {
    const query = new URLSearchParams("p.id=7&p.countries=DE,CZ");
    expect(typed(QUERY, query)).toEqual({ id: '"7"', countries: '["DE","CZ"]', limit: "50" });
  });
});

describe("cells", () => {
  it("are dates, numbers or texts as a whole column", () => {
    expect(kindOf([1, null, 2.5])).toBe("number");
    expect(kindOf(["2026-01-31", null])).toBe("date");
    expect(kindOf(["2026-01-31", "x"])).toBe("text");
    expect(kindOf([1, "x"])).toBe("other");
    expect(kindOf([null])).toBe("other");
  });

  it("lead to what has the id", () => {
    expect(pageOf("ror:042aqky30", "id")).toBe("actor");
    expect(pageOf("name:de:ihk", "id_a")).toBe("actor");
    expect(pageOf("nuts:DED2D", "about")).toBe("network");
    expect(pageOf("demo:offer-1", "offer")).toBe("network");
    expect(pageOf("record:x:1", "record")).toBeNull();
    expect(pageOf("https://example.org", "id")).toBeNull();
    expect(pageOf("note: this", "note")).toBeNull();
  });

  it("are sorted as numbers or by the alphabet, the missing last", () => {
    const rows = [[null], [10], [9]];
    expect(ordered(rows, 0, false)).toEqual([[9], [10], [null]]);
    expect(ordered(rows, 0, true)).toEqual([[10], [9], [null]]);
    expect(ordered([["b"], ["Á"], ["a"]], 0, false)).toEqual([["a"], ["Á"], ["b"]]);
  });

  it("are texts to take away", () => {
    expect(textOf([1, null, { a: 1 }])).toBe('1, , {"a":1}');
    expect(textOf({ labels: ["Company"], properties: { name: "Alfa" } })).toBe("Alfa");
  });
});

describe("an answer as a network", () => {
  const node = (id: string, country: string) => ({
    labels: ["Actor", "Company"],
    properties: { id, name: id, country },
  });
  const tie = { type: "SUPPLIES", start: "a", end: "b", properties: { source: "x" } };

  it("is of its nodes and ties, in paths and lists too", () => {
    const rows = answer(["path"], [[[node("a", "DE"), tie, node("b", "CZ")]]]);
    const { network, cut } = drawn(rows, ONTOLOGY) ?? {};
    expect([network?.order, network?.size, cut]).toEqual([2, 1, false]);
    expect(network?.getEdgeAttributes(network.edges()[0])).toMatchObject({ crossing: true });
  });

  it("is of the pairs in its rows; what the query was given holds for each", () => {
    const rows = answer(["id_a", "name_a", "id_b", "name_b"], ["a", "Alfa", "b", "Beta"]);
    const given = { country_a: "DE", country_b: "CZ" };
    const network = drawn(rows, ONTOLOGY, given)?.network;
    expect(network?.getNodeAttribute("b", "brief")).toMatchObject({ name: "Beta", country: "CZ" });
    expect(network?.mapEdges((_, { crossing }) => crossing)).toEqual([true]);
  });

  it("is of chains, and of what is tied to one node", () => {
    expect(drawn(answer(["ids"], [["a", "b", "c"]]), ONTOLOGY)?.network.size).toBe(2);
    const rows = answer(["kind", "direction", "id"], ["SUPPLIES", "in", "b"]);
    const network = drawn(rows, ONTOLOGY, { id: "a" })?.network;
    expect(network?.mapEdges((_, __, start, end) => [start, end])).toEqual([["b", "a"]]);
  });

  it("is none where nothing is tied", () => {
    expect(drawn(answer(["n"], [1]), ONTOLOGY)).toBeNull();
  });

  it("stops when there is too much, and says so", () => {
    const rows = Array.from({ length: MOST }, (_, at) => [`a${at}`, `b${at}`]);
    const { network, cut } = drawn(answer(["id_a", "id_b"], ...rows), ONTOLOGY) ?? {};
    expect([(network?.order ?? 0) + (network?.size ?? 0), cut]).toEqual([MOST, true]);
  });
});

describe("an answer as a chart", () => {
  const chart = (one: Answer) => {
    const of = chartable(one);
    return of && proposed(one, of);
  };

  it("has bars of names, a line over time, else points", () => {
    expect(chart(answer(["id", "name", "n"], ["a:1", "Alfa", 3]))).toEqual({
      ...{ kind: "bar", x: "name", y: "n" },
    });
    expect(chart(answer(["from", "to", "n"], [2000, 2006, 3]))).toEqual({
      ...{ kind: "line", x: "from", y: "n" },
    });
    expect(chart(answer(["a", "b"], [1, 2]))).toEqual({ kind: "scatter", x: "a", y: "b" });
    expect(chart(answer(["name"], ["Alfa"]))).toBeNull();
  });

  it("leaves out rows without a value", () => {
    const one = answer(["day", "n"], ["2026-01-31", 3], ["2026-02-01", null]);
    const of = chartable(one);
    const kind = "line" as const;
    const found = points(one, { kind, x: "day", y: "n" }, of?.kinds ?? new Map());
    expect(found).toEqual([{ x: new Date("2026-01-31"), y: 3, title: "day: 2026-01-31\nn: 3" }]);
  });
});
