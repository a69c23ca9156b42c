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

const FORM = /_(one|two|few|many|other)$/;

/** Every text by its key; the plural forms of one text are one. */
const byKey = (texts: Texts = {}) =>
  new Map(flat(texts).map(([key, value]) => [key.replace(FORM, ""), value]));

const holes = (text: string) =>
  [...text.matchAll(/\{\{(\w+)[^}]*\}\}/g)].map((one) => one[1]).sort();

test.each(OTHERS)("%s: %s says all that English says", (_, language, words) => {
  const [ours, english] = [byKey(words[language]), byKey(words.en)];
  expect([...ours.keys()].sort()).toEqual([...english.keys()].sort());
  for (const [key, text] of english)
    expect([key, holes(ours.get(key) ?? "")]).toEqual([key, holes(text)]);
});

test.each(ALL)("%s has the plural forms of each language, and no other", (_, words) => {
  for (const [language, texts] of Object.entries(words)) {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const keys = flat(texts).map(([key]) => key);
    const counted = keys.filter((key) => key.endsWith("_other")).map((key) => key.slice(0, -6));
    for (const key of counted) {
      const found = keys.filter((one) => FORM.test(one) && one.replace(FORM, "") === key);
      expect(found.sort()).toEqual(forms.map((form) => `${key}_${form}`).sort());
    }
  }
});

const ANYWHERE = ["GraphQL", "CSV:", "Mosty,", "km"];
/** What is spelled as in English, and rightly so; what is filled in is left out. */
const COGNATES: Record<string, string[]> = {
  cs: [...ANYWHERE, "E-mail", "e-mail", "Licence", "Licence:", "partner", "Region", "Start"],
  de: [...ANYWHERE, "Chance", "Name", "Region", "Start", "Website"],
  pl: [...ANYWHERE, "E-mail", "e-mail", "partner", "Region", "Start", "Status"],
};

test.each(OTHERS)("%s: nothing is left in English in %s", (_, language, words) => {
  const english = new Map(flat(words.en ?? {}));
  const own = (text: string) => text.replace(/\{\{[^}]*\}\}/g, "").trim();
  const same = flat(words[language] ?? {})
    .filter(([key, text]) => english.get(key) === text && /\p{L}/u.test(own(text)))
    .filter(([, text]) => !COGNATES[language]?.includes(own(text)));
  expect(same).toEqual([]);
});
