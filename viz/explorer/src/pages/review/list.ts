/** A list of members that is to be loaded: what the server said of it, and what was decided. */

/** What the server takes (`POST /members`); it has the last word. */
export const LARGEST = 20_000_000;
export const KINDS = [".xlsx", ".xls", ".ods", ".csv", ".tsv", ".txt"];

export type Verdict = "matched" | "doubtful" | "new" | "blank";
export const VERDICTS: Verdict[] = ["doubtful", "matched", "new", "blank"];

export interface Row {
  line: number;
  name: string;
  verdict: Verdict;
  /** The id that the line's organisation gets when the list is loaded. */
  member?: string;
  /** The likeliest organisation of the graph, its name, and how likely it is (0 to 1). */
  id?: string;
  actor?: string;
  score?: number;
  reasons?: string;
  /** Others it may be, as text. */
  others?: string;
}

/** A line that cannot be read, and why. */
export interface WrongLine {
  line: number;
  column: string;
  reason: string;
}

export interface Matched {
  columns: Record<string, string>;
  counts: Partial<Record<Verdict, number>>;
  rows: Row[];
  wrong?: WrongLine[];
  /** Why nothing can be loaded as it is. */
  hindrance?: string;
  loaded?: {
    read: number;
    loaded: number;
    unchanged: number;
    quarantined: number;
    /** The first of the lines that were set aside. */
    wrong: WrongLine[];
  };
}

export type Wrong = "empty" | "large" | "kind";

/** What is wrong with a file, told before it is sent; null where nothing is. */
export function wrong({ name, size }: { name: string; size: number }): Wrong | null {
  const kind = name.slice(name.lastIndexOf(".")).toLowerCase();
  if (!KINDS.includes(kind)) return "kind";
  if (size > LARGEST) return "large";
  return size === 0 ? "empty" : null;
}

export interface Candidate {
  id: string;
  name: string;
  score: number;
}

/** One of the others: its id, its name, and how likely it is. */
const OTHER = /(\S+) (.*?) \((\d\.\d+)\)(?:; |$)/g;

/** Whom a line may mean, the likeliest first. */
export function candidates({ id, actor, score, others }: Row): Candidate[] {
  if (!id) return [];
  const rest = [...(others ?? "").matchAll(OTHER)].map(([, other = "", name = "", likely]) => ({
    id: other,
    name,
    score: Number(likely),
  }));
  return [{ id, name: actor ?? id, score: score ?? 0 }, ...rest];
}

/** What is to become of a line: an id it is, `none` of the candidates, or nothing decided. */
export type Choice = string;
export const NONE = "none";

/** What stands before anybody chooses: what is sure is taken, what is doubtful is left open. */
export const begun = (rows: Row[]): Map<number, Choice> =>
  new Map(rows.map((row) => [row.line, row.verdict === "matched" ? (row.id ?? "") : ""]));

export interface Answer {
  line: number;
  name: string;
  other: Candidate;
  actors: [string, string];
  verdict: "same" | "distinct";
}

/** The decisions that follow from the choices; a line that has its actor's own id needs none. */
export function answers(rows: Row[], choices: Map<number, Choice>): Answer[] {
  return rows.flatMap((row) => {
    const choice = choices.get(row.line) ?? "";
    const { line, name, member } = row;
    if (!member || choice === "") return [];
    return candidates(row)
      .filter(({ id }) => id !== member && (choice === NONE || choice === id))
      .map((other) => ({
        line,
        name,
        other,
        actors: [member, other.id] as [string, string],
        verdict: choice === NONE ? ("distinct" as const) : ("same" as const),
      }));
  });
}
