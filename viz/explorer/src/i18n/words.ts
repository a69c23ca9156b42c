/** The words of one page, in all four languages, loaded with the page. */

import i18next, { type TOptions } from "i18next";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../api/ontology";

type Texts = { [key: string]: string | Texts };
type Plural = "one" | "few" | "many" | "other";

/** The dotted keys of texts; those of one text's plural forms are one key. */
type Key<T> = {
  [K in keyof T & string]: T[K] extends string
    ? K extends `${infer Base}_${Plural}`
      ? Base
      : K
    : `${K}.${Key<T[K]>}`;
}[keyof T & string];

/** Say a text in the reader's language. */
export type Say<T> = (key: Key<T>, options?: TOptions) => string;

/** Return a hook that gives a page its words; `texts` has the same keys in every language. */
export function words<T extends Texts>(page: string, texts: Record<Language, T>): () => Say<T> {
  for (const [language, own] of Object.entries(texts))
    i18next.addResourceBundle(language, page, own);
  return () => {
    const { t } = useTranslation();
    return useCallback(
      (key, options) => t(key as never, { ...options, ns: page } as never) as unknown as string,
      [t],
    );
  };
}
