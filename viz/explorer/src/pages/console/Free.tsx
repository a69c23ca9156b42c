import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import { LOCALES, type Ontology } from "../../api/ontology";
import { client } from "../../data";
import { CopyLink } from "../../parts/CopyLink";
import { Field } from "../../parts/Field";
import { useViewer } from "../../viewer";
import { type Asked, type Library, Misread, useFree } from "./ask";
import type { Given } from "./asking";
import { named, typed, valuesOf } from "./free";
import { forget, past, remember } from "./past";
import { Results } from "./Results";
import { useWords } from "./words";

const Editor = lazy(() => import("./Editor"));

const EXAMPLE = `MATCH (a:Company)-[t:SUPPLIES]->(b:Company)
WHERE a.country <> b.country
RETURN a, t, b
LIMIT 50`;

/** What the editor begins with: what the address says, a query taken over, the last statement. */
function begun(query: URLSearchParams, library: Library): string {
  const from = library.queries.find(({ name }) => name === query.get("from"));
  return query.get("cypher") ?? from?.cypher ?? past()[0]?.text ?? EXAMPLE;
}

/** The values of its parameters: those of the address, or of the query taken over. */
function beganWith(query: URLSearchParams, library: Library): Given {
  const from = library.queries.find(({ name }) => name === query.get("from"));
  if (from && !query.has("cypher")) return typed(from, query);
  const own = [...query].filter(([name]) => name.startsWith("v."));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(2), value]));
}

/** Statements of one's own: an editor, what came of them, those before. */
export function Free({ library, ontology }: { library: Library; ontology: Ontology }) {
  const say = useWords();
  const { t } = useTranslation();
  const { lang, query } = useAddress();
  const { viewer, mayEverywhere } = useViewer();
  const [text, setText] = useState(() => begun(query, library));
  const [given, setGiven] = useState(() => beganWith(query, library));
  const [asked, setAsked] = useState<Asked | null>(null);
  const [before, setBefore] = useState(past);
  const answer = useFree(asked);
  const barred = viewer !== undefined && !mayEverywhere("steward");
  const { error } = answer;
  const mistake = error instanceof Misread && asked?.text === text ? error : null;

  const names = named(text);
  const values = Object.fromEntries(names.map((name) => [`v.${name}`, given[name] ?? ""]));

  function run(): void {
    if (barred || !text.trim()) return;
    setBefore(remember(before, text, new Date()));
    setAsked({ text, parameters: valuesOf(text, given), time: Date.now() });
  }

  return (
    <article className="question free">
      <h2>{say("free.title")}</h2>
      <p className="hint">{say("free.safe")}</p>
      {barred && <p className="warning">{say("free.barred")}</p>}
      <Suspense fallback={<p className="loading">{t("notice.loading")}</p>}>
        <Editor
          label={say("statement")}
          value={text}
          onChange={setText}
          onRun={run}
          ontology={ontology}
          mistake={mistake}
        />
      </Suspense>
      {names.length > 0 && (
        <fieldset className="values">
          <legend>{say("free.values")}</legend>
          {names.map((name) => (
            <Field key={name} label={`$${name}`}>
              {(field) => (
                <input
                  {...field}
                  value={given[name] ?? ""}
                  spellCheck={false}
                  onChange={({ target }) => setGiven({ ...given, [name]: target.value })}
                />
              )}
            </Field>
          ))}
        </fieldset>
      )}
      <div className="bar">
        <button type="button" className="primary" disabled={barred || !text.trim()} onClick={run}>
          {say("run")} <kbd>Ctrl+Enter</kbd>
        </button>
        <CopyLink to="console" change={{ tab: "cypher", cypher: text, ...values }} />
        <span className="hint">{say("free.share")}</span>
      </div>
      <p className="hint">{say("free.keys")}</p>
      {asked && (
        <Results
          name={say("free.title")}
          asked={answer}
          ontology={ontology}
          onStop={() => void client.cancelQueries({ queryKey: ["cypher", asked] })}
        />
      )}
      {before.length > 0 && (
        <details className="past">
          <summary>{say("past.title", { count: before.length })}</summary>
          <p className="hint">{say("past.hint")}</p>
          <ul>
            {before.map((one) => (
              <li key={one.text}>
                <button type="button" className="link" onClick={() => setText(one.text)}>
                  <code>{one.text}</code>
                </button>{" "}
                <time dateTime={one.at}>{new Date(one.at).toLocaleString(LOCALES[lang])}</time>
              </li>
            ))}
          </ul>
          <button type="button" onClick={() => setBefore(forget())}>
            {say("past.forget")}
          </button>
        </details>
      )}
    </article>
  );
}
