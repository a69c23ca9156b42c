/** What the ontology lets a fact be, in the reader's words. */

import i18next from "i18next";
import texts from "./values.json";

for (const [language, own] of Object.entries(texts))
  i18next.addResourceBundle(language, "values", own);

/** Say a value such as `medium`; one without a word of ours stands for itself. */
export const valueWord = (value: string): string =>
  (i18next.t as (key: string, options: object) => string)(value, {
    ns: "values",
    defaultValue: value,
    nsSeparator: false,
    keySeparator: false,
  });
