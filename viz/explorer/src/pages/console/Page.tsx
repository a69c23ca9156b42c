import { useEffect } from "react";
import { go, useAddress, useValue } from "../../address";
import { Waiting } from "../../parts/Busy";
import { Choice } from "../../parts/Choice";
import { Failure } from "../../parts/Notice";
import type { PageProps } from "..";
import { useLibrary } from "./ask";
import { Free } from "./Free";
import { Named } from "./Named";
import { Questions } from "./Questions";
import "./page.css";
import { useWords } from "./words";

const TABS = ["library", "cypher"] as const;

/** The researchers' console: questions that are ready to ask, and Cypher of one's own. */
export default function Console({ ontology }: PageProps) {
  const say = useWords();
  const { query } = useAddress();
  const [tab] = useValue("tab");
  const asked = useLibrary();
  const { data, error, refetch } = asked;
  const chosen = query.get("q") ?? "";
  const one = data?.queries.find(({ name }) => name === chosen);

  useEffect(() => {
    document.title = `${say("title")} – Mosty`;
  }, [say]);

  return (
    <div className="console">
      <h1>{say("title")}</h1>
      <p className="hint">{say("intro")}</p>
      <Choice
        title={say("tab.title")}
        options={TABS}
        value={tab === "cypher" ? "cypher" : "library"}
        label={(one) => say(`tab.${one}`)}
        onChoose={(one) => go({ tab: one === "cypher" ? one : null, cypher: null, from: null })}
      />
      {error && <Failure error={error} retry={refetch} />}
      <Waiting of={asked} />
      {data && tab === "cypher" && (
        <Free key={query.get("from") ?? ""} library={data} ontology={ontology} />
      )}
      {data && tab !== "cypher" && (
        <div className={`columns${one ? " chosen-one" : ""}`}>
          <Questions library={data} chosen={chosen} />
          {one ? (
            <Named
              key={[one.name, ...[...query].filter(([key]) => key.startsWith("p."))].join(" ")}
              query={one}
              ontology={ontology}
            />
          ) : (
            <p className="choose">{chosen ? say("unknown", { name: chosen }) : say("choose")}</p>
          )}
        </div>
      )}
    </div>
  );
}
