/** Text inside XML. */

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What XML 1.0 cannot hold at all: control characters but tab and line breaks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export const printable = (text: string): string => text.replace(FORBIDDEN, "");

export const escaped = (text: string): string =>
  printable(text).replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? "");
