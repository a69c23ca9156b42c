/** Files handed to the reader. */

/** A name that every system takes: letters without accents, digits and hyphens. */
export function fileName(title: string, ending: string, day = new Date()): string {
  const plain = title
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/ł/gi, "l")
    .replace(/[^a-z0-9]+/gi, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase()
    .slice(0, 60);
  return ["mosty", plain, `${day.toISOString().slice(0, 10)}.${ending}`].filter(Boolean).join("-");
}

/** Have the browser save a file. */
export function save(content: Blob | string, type: string, name: string): void {
  const blob = typeof content === "string" ? new Blob([content], { type }) : content;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
