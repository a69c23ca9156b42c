/** Tables with what each row comes from, and a last one that tells where all of it comes from. */

import { t } from "i18next";
import { idsOf, type Row, type Sheet, type Value } from "./sheet";
import { cite, type Sources } from "./sources";
import { say } from "./words";

/** The short names of a row's sources. */
export function namesOf(row: Row, { of }: Sources): string[] {
  if (row.about?.source) return [row.about.source];
  return [...new Set(idsOf(row).flatMap((id) => of.get(id) ?? []))].sort();
}

/** Add whether a row is synthetic, and its sources with their licences. */
export function cited(sheet: Sheet, sources: Sources): Sheet {
  if (!sheet.rows.some(({ about }) => about)) return sheet;
  const extra = (row: Row): Value[] => {
    const names = namesOf(row, sources).map((name) => cite(sources, name));
    return [row.about?.synthetic ? t("panel.yes") : t("panel.no"), names.join("; ") || null];
  };
  return {
    ...sheet,
    heads: [...sheet.heads, t("synthetic.word"), say("head.source")],
    rows: sheet.rows.map((row) => ({ ...row, cells: [...row.cells, ...extra(row)] })),
  };
}

const COLUMNS = ["name", "publisher", "licence", "attribution", "website"] as const;

/** The sources of everything taken, and below them what was taken, where and when. */
export function colophon(notes: string[], names: Iterable<string>, { all }: Sources): Sheet {
  const rows = [...names].map((name) => {
    const source = all.get(name);
    return COLUMNS.map((one) => source?.[one] ?? (one === "name" ? name : null));
  });
  return {
    title: say("about"),
    heads: COLUMNS.map((one) => say(`source.${one}`)),
    rows: [...rows, [], ...notes.map((note) => [note])].map((cells) => ({ cells, about: null })),
  };
}
