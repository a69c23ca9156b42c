/** Colours that are not the ontology's: countries and the theme. */

/**
 * Okabe and Ito's palette, told apart by colour-blind readers too, but for Poland: their purple
 * looks grey to many. Names stand beside colours always.
 */
const COUNTRIES: Record<string, string> = {
  DE: "#e69f00",
  CZ: "#56b4e9",
  PL: "#c0267e",
  BE: "#f0e442",
  NL: "#0072b2",
};

/** The colour of a country; grey where the country is another or unknown. */
export function countryColour(country: string | null | undefined): string {
  return COUNTRIES[country ?? ""] ?? "#999999";
}

const NAMES = ["paper", "ink", "quiet", "line", "tie", "border", "faint", "accent"] as const;
export type Theme = Record<(typeof NAMES)[number], string>;

/** The style sheet's colours, as the reader's light or dark mode has them. */
export function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return Object.fromEntries(NAMES.map((name) => [name, colour(name)])) as Theme;
}
