/** The page's words. Those of types, facts and ties come from the ontology. */

import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../api/ontology";
import cs from "./cs.json";
import de from "./de.json";
import en from "./en.json";
import pl from "./pl.json";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

const resources: Record<Language, { translation: object }> = {
  de: { translation: de },
  cs: { translation: cs },
  pl: { translation: pl },
  en: { translation: en },
};

/** What each language calls itself. */
export const NAMES: Record<Language, string> = {
  de: "Deutsch",
  cs: "Čeština",
  pl: "Polski",
  en: "English",
};

export function speak(language: Language): void {
  if (i18next.language !== language) i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.title = i18next.t("title");
}

i18next.use(initReactI18next).init({
  resources,
  fallbackLng: "en",
  initAsync: false,
  interpolation: { escapeValue: false }, // React escapes
});
