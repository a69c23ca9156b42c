import type { Language as Spoken } from "./made";
import type { Language } from "./ontology";

/** A language as the API names it. */
export const spoken = (language: Language) => language.toUpperCase() as Spoken;
