/** The API key somebody signed in with: it is kept for this tab alone, and never in an address. */

const KEPT = "mosty.key";

export const key = (): string => sessionStorage.getItem(KEPT) ?? "";

export function keep(value: string): void {
  if (value) sessionStorage.setItem(KEPT, value);
  else sessionStorage.removeItem(KEPT);
}

/** The headers that say who asks. */
export const credentials = (): Record<string, string> =>
  key() ? { Authorization: `Bearer ${key()}` } : {};
