import { useEffect, useState } from "react";
import { open, useAddress } from "../../address";
import { Done } from "../../parts/form/Done";
import { Publish } from "../../parts/form/Hands";
import type { PageProps } from "..";
import { Detail } from "./Detail";
import { List } from "./List";
import "./page.css";
import { specOf } from "./specs";
import { useWords } from "./words";

/** What happens on both sides of the border, as a list and as a calendar. */
export default function Events({ ontology }: PageProps) {
  const say = useWords();
  const { query } = useAddress();
  const [batch, setBatch] = useState<string>();
  const id = query.get("event");

  useEffect(() => {
    document.title = `${say("title")} – Mosty`;
  }, [say]);

  function done(made: string | undefined, event: string): void {
    setBatch(made);
    if (event) open("events", { event });
  }

  return (
    <div className="listing events">
      {!id && (
        <>
          <h1>{say("title")}</h1>
          <p className="hint">{say("intro")}</p>
        </>
      )}
      {batch && <Done key={batch} batch={batch} onClose={() => setBatch(undefined)} />}
      {id ? (
        <Detail ontology={ontology} id={id} onDone={done} />
      ) : (
        <>
          <Publish
            ontology={ontology}
            onDone={done}
            specs={[{ label: say("publish"), spec: specOf(say) }]}
          />
          <List ontology={ontology} />
        </>
      )}
    </div>
  );
}
