import { expect, test } from "vitest";
import cs from "../src/i18n/cs.json";
import de from "../src/i18n/de.json";
import en from "../src/i18n/en.json";
import pl from "../src/i18n/pl.json";

type Texts = { [key: string]: string | Texts };

function flat(texts: Texts, path = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
}

/** Every text by its key; the plural forms of one text are one. */
const byKey = (texts: Texts) =>
  new Map(flat(texts).map(([key, value]) => [key.replace(/_(one|few|many|other)$/, ""), value]));

const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((one) => one[1]).sort();

test.each(Object.entries({ cs, de, pl }))("%s says all that English says", (_, texts) => {
  const [ours, english] = [byKey(texts), byKey(en)];
  expect([...ours.keys()].sort()).toEqual([...english.keys()].sort());
  for (const [key, text] of english)
    expect([key, holes(ours.get(key) ?? "")]).toEqual([key, holes(text)]);
});

test.each(Object.entries({ cs, de, pl, en }))(
  "%s has every plural form it needs",
  (language, texts) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const keys = flat(texts).map(([key]) => key);
    const counted = keys.filter((key) => key.endsWith("_other")).map((key) => key.slice(0, -6));
    expect(counted.length).toBeGreaterThan(0);
    for (const key of counted) for (const form of forms) expect(keys).toContain(`${key}_${form}`);
  },
);
