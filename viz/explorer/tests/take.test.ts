import { MultiGraph } from "graphology";
import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import "../src/i18n";
import type { Brief } from "../src/api/brief";
import type { Ontology, TieType } from "../src/api/ontology";
import type { Network } from "../src/graph/network";
import { cited, colophon } from "../src/take/cited";
import { csv } from "../src/take/csv";
import { partOf } from "../src/take/gather";
import { gexf } from "../src/take/gexf";
import { graphml } from "../src/take/graphml";
import { plainOf } from "../src/take/plain";
import { fileName } from "../src/take/save";
import { chosen, type Sheet, sheetOf } from "../src/take/sheet";
import { svg } from "../src/take/svg";
import { tablesOf } from "../src/take/tables";
import { xlsx } from "../src/take/xlsx";

const words = (en: string, de: string) => ({ en, de, cs: `${de}_cs`, pl: `${de}_pl` });

const supplies = {
  name: "SUPPLIES",
  directed: true,
  label: words("supplies", "beliefert"),
  properties: {
    share: { type: "float", unit: "%", label: words("Share", "Anteil") },
    product: { type: "string", label: words("Product", "Produkt") },
  },
} as unknown as TieType;

const ontology = {
  nodes: { Company: { label: words("Company", "Unternehmen"), colour: "#112233" } },
  relationships: { SUPPLIES: supplies },
} as unknown as Ontology;

const node = (id: string, country: string, name = id): Brief => ({
  __typename: "Company",
  id,
  name,
  country,
  synthetic: id === "b",
});

function network(): Network {
  const made: Network = new MultiGraph();
  made.addNode("a", { brief: node("a", "DE", 'A & <B> "C"'), x: 0, y: 0 });
  made.addNode("b", { brief: node("b", "CZ"), x: 1, y: 1 });
  made.addNode("c", { brief: node("c", "DE"), x: 2, y: 0 });
  const tie = { tie: supplies, synthetic: false, source: null };
  const gears = { share: 12.5, product: "gears" };
  made.addDirectedEdge("a", "b", { ...tie, crossing: true, properties: gears });
  made.addDirectedEdge("a", "b", { ...tie, crossing: true, properties: {} });
  made.addDirectedEdge("a", "c", { ...tie, crossing: false, properties: {} });
  return made;
}

beforeAll(() => void i18next.changeLanguage("de"));

const cells = (...row: Sheet["rows"][number]["cells"]): Sheet => ({
  title: "",
  heads: ["Kopf"],
  rows: [{ cells: row, about: null }],
});

test("a text that a spreadsheet would run is only a text", () => {
  for (const sign of ["=", "+", "-", "@", "\t"]) {
    const text = csv(cells(`${sign}HYPERLINK("http://evil")`), "en");
    expect(text).toContain(`"'${sign}HYPERLINK(""http://evil"")"`);
  }
  expect(csv(cells(-5), "en")).toContain("\r\n-5\r\n"); // a number is a number
});

test("columns and decimals are parted as a spreadsheet of the language parts them", () => {
  expect(csv(cells("a;b", 1.5), "de")).toBe('\ufeffKopf\r\n"a;b";1,5\r\n');
  expect(csv(cells("a;b", 1.5), "en")).toBe("\ufeffKopf\r\na;b,1.5\r\n");
  expect(csv(cells("zwei\nZeilen", null), "pl")).toBe('\ufeffKopf\r\n"zwei\nZeilen";\r\n');
});

test("a table is taken with plain values, and only the selected rows of it", () => {
  const rows = [node("a", "DE"), node("b", "CZ")];
  const columns = [
    { key: "name", head: "Name", cell: () => null, text: (one: Brief) => one.name ?? null },
    { key: "country", head: "Land", cell: (one: Brief) => one.country },
  ];
  const sheet = sheetOf("Liste", columns, rows, (one) => one);
  expect(sheet.heads).toEqual(["Name", "Land"]);
  expect(sheet.rows.map((row) => row.cells)).toEqual([
    ["a", "DE"],
    ["b", "CZ"],
  ]);
  expect(chosen(sheet, new Set(["b"])).rows).toHaveLength(1);
});

test("each row says whether it is synthetic, and names its sources with their licences", () => {
  const [entries] = tablesOf(network(), ontology, "de");
  const source = { publisher: null, website: null, attribution: null };
  const sources = {
    all: new Map([["x", { ...source, name: "Register", licence: "CC BY 4.0" }]]),
    of: new Map([["a", ["x"]]]),
  };
  const sheet = cited(entries as Sheet, sources);
  expect(sheet.heads.slice(-2)).toEqual(["synthetisch", "Quelle und Lizenz"]);
  expect(sheet.rows.map((row) => row.cells.slice(-2))).toEqual([
    ["nein", "Register (CC BY 4.0)"],
    ["ja", null],
    ["nein", null],
  ]);
  const last = colophon(["Notiz"], ["x"], sources);
  expect(last.rows.map((row) => row.cells)).toEqual([
    ["Register", null, "CC BY 4.0", null, null],
    [],
    ["Notiz"],
  ]);
});

test("a tie's details are columns of their own, with their unit", () => {
  const [, ties] = tablesOf(network(), ontology, "de");
  expect(ties?.heads).toEqual([
    "Von",
    "Verbindung",
    "Zu",
    "Über die Grenze",
    "Anteil (%)",
    "Produkt",
  ]);
  expect(ties?.rows[0]?.cells).toEqual(['A & <B> "C"', "beliefert", "b", "ja", 12.5, "gears"]);
});

test("vectors hold every entry, tie and name, in the language, as text", () => {
  const text = svg({
    network: network(),
    ontology,
    language: "de",
    title: "Titel <1>",
    notes: ["Quelle & Lizenz"],
  });
  expect(text.match(/<g><title>/g)).toHaveLength(3);
  expect(text.match(/fill="none" stroke="#c2410c"/g)).toHaveLength(2); // over the border
  expect(text.match(/fill="none" stroke="#9aa7b3"/g)).toHaveLength(1);
  expect(text).toMatch(/<path d="M[\d. ]+Q/); // two ties of one pair are bent apart
  for (const said of [
    "Titel &lt;1&gt;",
    "A &amp; &lt;B&gt;",
    "Unternehmen",
    "Deutschland",
    "Quelle &amp; Lizenz",
    "Farbe: Art",
  ])
    expect(text).toContain(said);
});

test("a part is what is selected, and the ties among it", () => {
  const part = partOf(network(), new Set(["a", "b"]));
  expect([part.order, part.size]).toEqual([2, 2]);
});

test("files of networks have typed values", () => {
  const plain = plainOf(network(), ontology, "de", () => "Register");
  expect(plain.nodes[0]?.values).toMatchObject({ kind: "Unternehmen", synthetic: false, x: 0 });
  const text = graphml(plain, "");
  expect(text).toContain('attr.name="share" attr.type="double"');
  expect(text).toContain('attr.name="border" attr.type="boolean"');
  expect(text).toContain('edgedefault="directed"');
  expect(gexf(plain, "")).toContain('id="share" title="share" type="double"');
});

test("an Excel file takes any name of a sheet", async () => {
  const title = "A: very/long [name] of a sheet, longer than Excel allows";
  const sheet = { title, heads: ["a"], rows: [] };
  expect((await xlsx([sheet, sheet])).size).toBeGreaterThan(1000);
});

test("a file's name is of plain letters, in every language", () => {
  const day = new Date("2026-05-31T12:00:00Z");
  expect(fileName("Sieć: Łódź/Děčín <b>", "svg", day)).toBe(
    "mosty-siec-lodz-decin-b-2026-05-31.svg",
  );
});
