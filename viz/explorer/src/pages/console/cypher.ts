/** Cypher for CodeMirror: what its words are, and what can be written next.
 *
 * Neo4j's own @neo4j-cypher/codemirror 1.0.3 is not used: its grammar calls 35 of the 41 queries of
 * our library wrong (subqueries, `CALL (x) { … }`), and its parser alone has 665 kB.
 */

import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { HighlightStyle, StreamLanguage, type StringStream } from "@codemirror/language";
import { tags } from "@lezer/highlight";
import type { Ontology } from "../../api/ontology";

export const KEYWORDS =
  `ALL AND ANY AS ASC ASCENDING BY CALL CASE COLLECT CONTAINS COUNT DESC DESCENDING DISTINCT ELSE
  END ENDS EXISTS FALSE IN IS LIMIT MATCH NONE NOT NULL OFFSET ON OPTIONAL OR ORDER RETURN SHORTEST
  SINGLE SKIP STARTS THEN TRUE UNION UNWIND WHEN WHERE WITH XOR YIELD`.split(/\s+/);
const WRITING = "CREATE DELETE DETACH DROP FOREACH LOAD MERGE REMOVE SET SHOW USE".split(" ");
const ALL = new Set([...KEYWORDS, ...WRITING]);

const FUNCTIONS = `abs avg ceil coalesce collect count date datetime duration.between endNode floor
  head id keys labels last length max min nodes percentileCont point.distance range reduce
  relationships reverse round size split startNode stDev substring sum tail toFloat toInteger
  toLower toString toUpper trim type`.split(/\s+/);

interface State {
  /** What a string or a comment ends with; empty outside of them. */
  until: string;
  /** The last sign or word: a name behind `:` is a label, behind `.` a property. */
  last: string;
}

function inside(stream: StringStream, state: State): string {
  const style = state.until === "*/" ? "comment" : "string";
  while (!stream.eol()) {
    if (style === "string" && stream.peek() === "\\") stream.next();
    else if (stream.match(state.until)) {
      state.until = "";
      break;
    }
    stream.next();
  }
  return style;
}

function token(stream: StringStream, state: State): string | null {
  if (state.until) return inside(stream, state);
  if (stream.eatSpace()) return null;
  if (stream.match("//")) {
    stream.skipToEnd();
    return "comment";
  }
  if (stream.match("/*")) {
    state.until = "*/";
    return inside(stream, state);
  }
  const before = state.last;
  const sign = stream.next() ?? "";
  state.last = sign;
  if (sign === "'" || sign === '"') {
    state.until = sign;
    return inside(stream, state);
  }
  if (sign === "`") {
    stream.match(/[^`]*`?/);
    return before === ":" ? "typeName" : "variableName";
  }
  if (sign === "$" && stream.match(/\w+/)) return "atom";
  if (/\d/.test(sign)) {
    stream.match(/[\d_]*(\.\d+)?([eE][+-]?\d+)?/);
    return "number";
  }
  if (!/[\p{L}_]/u.test(sign)) return "operator";
  stream.match(/[\p{L}\p{N}_]*/u);
  const word = stream.current();
  if (before === ":" || before === "|") return "typeName";
  if (before === ".") return "propertyName";
  if (ALL.has(word.toUpperCase()) && !stream.match(/\s*:/, false)) return "keyword";
  return stream.match(/\s*\(/, false) ? "function" : "variableName";
}

export const language = StreamLanguage.define<State>({
  name: "cypher",
  startState: () => ({ until: "", last: "" }),
  token,
  tokenTable: { function: tags.function(tags.variableName) },
  languageData: { commentTokens: { line: "//", block: { open: "/*", close: "*/" } } },
});

/** Colours of the style sheet, light and dark; keywords are bold besides. */
export const highlighting = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "bold" },
  { tag: tags.string, color: "var(--text-string)" },
  { tag: tags.typeName, color: "var(--border)" },
  { tag: [tags.atom, tags.number], color: "var(--text-number)" },
  { tag: tags.comment, color: "var(--quiet)", fontStyle: "italic" },
]);

interface Words {
  labels: Completion[];
  ties: Completion[];
  properties: Completion[];
  others: Completion[];
}

/** Everything the ontology has a word for; `language` chooses what stands beside it. */
export function wordsOf(
  { nodes, relationships }: Ontology,
  lang: "en" | "de" | "cs" | "pl",
): Words {
  const types = [...Object.values(nodes), ...Object.values(relationships)];
  const properties = new Map(
    types.flatMap((one) =>
      Object.entries(one.properties).map(([name, { label }]) => [name, label[lang]]),
    ),
  );
  const told = (label: string, detail: string, type: string): Completion => ({
    label,
    detail,
    type,
  });
  return {
    labels: Object.values(nodes).map(({ name, label }) => told(name, label[lang], "class")),
    ties: Object.values(relationships).map(({ name, label }) => told(name, label[lang], "type")),
    properties: [...properties].map(([name, label]) => told(name, label, "property")),
    others: [
      ...KEYWORDS.map((one) => told(one, "", "keyword")),
      ...FUNCTIONS.map((one) => ({ ...told(one, "()", "function"), apply: `${one}(` })),
    ],
  };
}

/** What can stand at the cursor: labels behind `(a:`, ties behind `[t:`, properties behind `a.`. */
export function completion({ labels, ties, properties, others }: Words) {
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\w.]*/);
    const from = word?.from ?? context.pos;
    const text = context.state.sliceDoc(0, from).replace(/\s+$/, "");
    const typed = word?.text ?? "";
    const at = from + typed.lastIndexOf(".") + 1;
    const valid = { validFor: /^\w*$/ };
    if (typed.includes(".")) return { from: at, options: properties, ...valid };
    if (/\[[^\]]*[:|&!]$/.test(text)) return { from, options: ties, ...valid };
    if (/[:|&!]$/.test(text) && /\([^()]*$/.test(text)) return { from, options: labels, ...valid };
    if (/:$/.test(text)) return { from, options: labels, ...valid };
    if (/\{[^{}]*$/.test(text) && /[{,]$/.test(text))
      return { from, options: properties, ...valid };
    return typed || context.explicit ? { from, options: others, ...valid } : null;
  };
}
