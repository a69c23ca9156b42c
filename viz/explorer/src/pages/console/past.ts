/** The statements one has run, kept in this browser alone. */

const NAME = "mosty.console.past";
const KEPT = 30;

export interface Past {
  text: string;
  /** When it ran, as ISO 8601. */
  at: string;
}

export function past(): Past[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(NAME) ?? "[]");
    return Array.isArray(found) ? found.filter((one) => typeof one?.text === "string") : [];
  } catch {
    return []; // nothing may be kept here, or somebody else wrote it
  }
}

function keep(list: Past[]): Past[] {
  try {
    localStorage.setItem(NAME, JSON.stringify(list));
  } catch {
    // then it is kept as long as the page is
  }
  return list;
}

/** Put a statement first; it is listed once. */
export function remember(list: Past[], text: string, at: Date): Past[] {
  const others = list.filter((one) => one.text !== text);
  return keep([{ text, at: at.toISOString() }, ...others].slice(0, KEPT));
}

export const forget = (): Past[] => keep([]);
