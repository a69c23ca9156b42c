/** What is known of a node wherever it is only mentioned. */

import type { Language } from "./ontology";

export interface Brief {
  __typename: string;
  id: string;
  synthetic: boolean;
  name?: string | null;
  nameEn?: string | null;
  nameDe?: string | null;
  nameCs?: string | null;
  namePl?: string | null;
  country?: string | null;
  town?: string | null;
}

export const BRIEF = `fragment Brief on Node {
  __typename id synthetic
  ... on Named { name nameEn nameDe nameCs namePl }
  ... on Actor { country town }
  ... on Event { country town }
  ... on Region { country }
}`;

/** A node's name in the reader's language, or the one it has. */
export function nameOf(one: Brief, language: Language): string {
  const own = { en: one.nameEn, de: one.nameDe, cs: one.nameCs, pl: one.namePl }[language];
  return own || one.name || one.id;
}

/** Whether two nodes lie in different countries, as far as both are known. */
export function acrossBorder(one: Brief, other: Brief): boolean {
  return Boolean(one.country && other.country && one.country !== other.country);
}
