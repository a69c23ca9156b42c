import { useEffect, useState } from "react";
import { open, useAddress } from "../../address";
import { Done } from "../../parts/form/Done";
import { Publish } from "../../parts/form/Hands";
import type { PageProps } from "..";
import { SIDES } from "./asked";
import { Detail } from "./Detail";
import { List } from "./List";
import "./page.css";
import { specOf } from "./specs";
import { useWords } from "./words";

/** Offers and requests: find them, publish them, see what fits. */
export default function Market({ ontology }: PageProps) {
  const say = useWords();
  const { lang, query } = useAddress();
  const [batch, setBatch] = useState<string>();
  const id = query.get("listing");

  useEffect(() => {
    document.title = `${say("title")} – Mosty`;
  }, [say]);

  function done(made: string | undefined, listing: string): void {
    setBatch(made);
    if (listing) open("market", { listing });
  }

  return (
    <div className="listing market">
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
            specs={SIDES.map((side) => ({
              label: say(`publish.${side}`),
              spec: specOf(side, say, lang),
            }))}
          />
          <List ontology={ontology} />
        </>
      )}
    </div>
  );
}
