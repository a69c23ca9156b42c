import { beforeEach, expect, test, vi } from "vitest";

const kept = new Map<string, string>();
vi.stubGlobal("addEventListener", () => undefined);
vi.stubGlobal("localStorage", {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => void kept.set(name, value),
});

/** The store as a page that is just loaded has it. */
async function store() {
  vi.resetModules();
  return import("../src/views/store");
}

beforeEach(() => kept.clear());

const stored = () => JSON.parse(kept.get("mosty.views") ?? "[]");

test("a view is kept without what was said of it before, the newest first", async () => {
  const { keep } = await store();
  keep({ title: "One", note: "", address: "?page=find&title=Old&note=x" });
  keep({ title: "Two", note: "n", address: "?page=gaps" });
  expect(stored()).toMatchObject([
    { title: "Two", note: "n", address: "?page=gaps" },
    { title: "One", address: "?page=find" },
  ]);
});

test("the address of a view carries its title and note", async () => {
  const { shared } = await store();
  const view = { title: "A & B", note: "<b>", address: "?page=find&sel=x", kept: "" };
  const query = new URLSearchParams(shared(view));
  expect(Object.fromEntries(query)).toEqual({
    page: "find",
    sel: "x",
    title: "A & B",
    note: "<b>",
  });
});

test("a file gives back what was written to it, and nothing twice", async () => {
  const { keep, written, added } = await store();
  keep({ title: "One", note: "", address: "?page=find" });
  const file = written(stored());
  expect(added(file)).toBe(0);
  kept.clear();
  const other = await store();
  expect(other.added(file)).toBe(1);
  expect(stored()).toMatchObject([{ title: "One", address: "?page=find" }]);
});

test.each([
  ["no JSON", "PNG…"],
  ["other JSON", "[1, 2]"],
  ["nothing", "null"],
  ["another program's", '{"format": "else", "views": []}'],
])("a file of the wrong kind is not read: %s", async (_, content) => {
  const { added } = await store();
  expect(added(content)).toBeNull();
});

test("what leads elsewhere or has no title is not taken over", async () => {
  const { added } = await store();
  const views = [
    { title: "x", address: "javascript:alert(1)" },
    { title: "x", address: "https://evil.example" },
    { title: " ", address: "?page=find" },
    { title: 5, address: "?page=find" },
    { title: "y".repeat(500), note: 7, address: "?page=find" },
  ];
  expect(added(JSON.stringify({ format: "mosty-views", views }))).toBe(1);
  expect(stored()[0]).toMatchObject({ title: "y".repeat(120), note: "", address: "?page=find" });
});

test("what is broken in the browser's store is as nothing", async () => {
  kept.set("mosty.views", "{broken");
  const { keep } = await store();
  keep({ title: "One", note: "", address: "" });
  expect(stored()).toHaveLength(1);
});
