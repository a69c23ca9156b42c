import { lazy, Suspense, useMemo, useState } from "react";
import { go, useAddress } from "../../address";
import type { Ontology } from "../../api/ontology";
import { useViewer } from "../../viewer";
import { type Query, useNamed } from "./ask";
import { asking, begun, commandOf, type Given, missing, sent } from "./asking";
import { ParameterField } from "./ParameterField";
import { Results } from "./Results";
import { useWords } from "./words";

const Editor = lazy(() => import("./Editor"));

/** What the columns mean, and the statement itself. */
function Explained({ query, given }: { query: Query; given: Given }) {
  const say = useWords();
  const { lang } = useAddress();
  const [shown, setShown] = useState(false);
  return (
    <details className="explained" onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{say("explained")}</summary>
      <p className="hint">{say("reads", { command: commandOf(query, given) })}</p>
      <dl>
        {query.columns.map(({ name, help }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{help[lang]}</dd>
          </div>
        ))}
      </dl>
      {shown && (
        <Suspense fallback={<pre>{query.cypher}</pre>}>
          <Editor label={say("statement")} value={query.cypher} />
        </Suspense>
      )}
      <button type="button" onClick={() => go({ tab: "cypher", from: query.name })}>
        {say("take_over")}
      </button>
    </details>
  );
}

/** A query of the library: its form, what it means, its answer. */
export function Named({ query, ontology }: { query: Query; ontology: Ontology }) {
  const say = useWords();
  const { lang, query: address } = useAddress();
  const { viewer, mayEverywhere } = useViewer();
  const [given, setGiven] = useState<Given>(() => begun(query, address));
  const [tried, setTried] = useState(false);
  const now = useMemo(() => begun(query, address), [query, address]);
  const asked = address.get("run") ? sent(query, now) : null;
  const lacking = missing(query, given).map(({ name }) => name);
  const barred = query.personal && viewer !== undefined && !mayEverywhere("steward");
  const answer = useNamed(query.name, barred ? null : asked);

  function run(): void {
    setTried(true);
    if (lacking.length > 0) return;
    const same = asked && JSON.stringify(sent(query, given)) === JSON.stringify(asked);
    if (same) void answer.refetch();
    else go(asking(query, address, given));
  }

  return (
    <article className="question">
      <h2>{query.question[lang]}</h2>
      {barred && <p className="warning">{say("personal")}</p>}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        {query.parameters.map((one) => (
          <ParameterField
            key={one.name}
            parameter={one}
            ontology={ontology}
            value={given[one.name] ?? ""}
            onChange={(value) => setGiven({ ...given, [one.name]: value })}
            error={tried && lacking.includes(one.name) ? say("required") : undefined}
          />
        ))}
        <button type="submit" className="primary" disabled={barred}>
          {say("run")}
        </button>
      </form>
      <Explained query={query} given={given} />
      {asked && !barred && (
        <Results
          key={query.name}
          name={query.question[lang]}
          asked={answer}
          ontology={ontology}
          limit={Number(asked.limit ?? query.parameters.find((p) => p.name === "limit")?.default)}
          given={now}
        />
      )}
    </article>
  );
}
