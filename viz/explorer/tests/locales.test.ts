import { expect, test } from "vitest";
import cs from "../src/i18n/cs.json";
import de from "../src/i18n/de.json";
import en from "../src/i18n/en.json";
import pl from "../src/i18n/pl.json";

type Texts = { [key: string]: string | Texts };
type Words = Record<string, Texts>;

const pages = import.meta.glob<Words>("../src/**/words.json", {
  eager: true,
  import: "default",
});
const ALL: [string, Words][] = [["i18n", { cs, de, en, pl }], ...Object.entries(pages)];
const OTHERS = ALL.flatMap(([place, words]) =>
  ["cs", "de", "pl"].map((language) => [place, language, words] as const),
);

function flat(texts: Texts, path = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
}

/** Every text by its key; the plural forms of one text are one. */
const byKey = (texts: Texts = {}) =>
  new Map(flat(texts).map(([key, value]) => [key.replace(/_(one|few|many|other)$/, ""), value]));

const holes = (text: string) =>
  [...text.matchAll(/\{\{(\w+)[^}]*\}\}/g)].map((one) => one[1]).sort();

test.each(OTHERS)("%s: %s says all that English says", (_, language, words) => {
  const [ours, english] = [byKey(words[language]), byKey(words.en)];
  expect([...ours.keys()].sort()).toEqual([...english.keys()].sort());
  for (const [key, text] of english)
    expect([key, holes(ours.get(key) ?? "")]).toEqual([key, holes(text)]);
});

test.each(ALL)("%s has every plural form it needs", (_, words) => {
  for (const [language, texts] of Object.entries(words)) {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const keys = flat(texts).map(([key]) => key);
    const counted = keys.filter((key) => key.endsWith("_other")).map((key) => key.slice(0, -6));
    for (const key of counted) for (const form of forms) expect(keys).toContain(`${key}_${form}`);
  }
});
