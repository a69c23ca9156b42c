/** Where an identifier can be looked up: the register's own page of it. */

const PAGES: Record<string, (value: string) => string> = {
  "cz-ico": (value) => `https://ares.gov.cz/ekonomicke-subjekty?ico=${value}`,
  "sk-ico": (value) => `https://www.orsr.sk/hladaj_ico.asp?ICO=${value}`,
  "pl-krs": (value) => `https://rejestr.io/krs/${Number(value)}`,
  "fr-siren": (value) => `https://annuaire-entreprises.data.gouv.fr/entreprise/${value}`,
  lei: (value) => `https://search.gleif.org/#/record/${value}`,
  isni: (value) => `https://isni.org/isni/${value.replace(/\s/g, "")}`,
  ror: (value) => `https://ror.org/${value}`,
  wikidata: (value) => `https://www.wikidata.org/wiki/${value}`,
};

const NAMES: Record<string, string> = {
  "cz-ico": "IČO",
  "sk-ico": "IČO (SK)",
  "pl-regon": "REGON",
  "pl-krs": "KRS",
  "nl-kvk": "KvK",
  "at-fn": "FN",
  "fr-siren": "SIREN",
  "de-hr": "HR",
  vat: "VAT",
};

export interface Identifier {
  /** The scheme as people call it. */
  scheme: string;
  value: string;
  /** Where it leads, if its register has pages. */
  page: string | null;
}

/** Read an id such as `ror:042aqky30`. */
export function identifier(text: string): Identifier {
  const at = text.indexOf(":");
  const [scheme, value] = at > 0 ? [text.slice(0, at), text.slice(at + 1)] : ["", text];
  const page = PAGES[scheme]?.(encodeURIComponent(value)) ?? null;
  return { scheme: NAMES[scheme] ?? scheme.toUpperCase(), value, page };
}
