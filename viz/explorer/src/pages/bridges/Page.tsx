import { useEffect } from "react";
import { go, useAddress } from "../../address";
import { Choice } from "../../parts/Choice";
import type { PageProps } from "..";
import { Brokers } from "./Brokers";
import { Introduce } from "./Introduce";
import { Leave } from "./Leave";
import "./page.css";
import { useWords } from "./words";

const PARTS = { brokers: Brokers, leave: Leave, introduce: Introduce };
type Part = keyof typeof PARTS;

const isPart = (text: string): text is Part => Object.hasOwn(PARTS, text);

/** What is asked for by name, or by who is named for it. */
function partOf(query: URLSearchParams): Part {
  const given = query.get("part") ?? "";
  if (isPart(given)) return given;
  if (query.has("gone")) return "leave";
  return query.has("who") || query.has("whom") ? "introduce" : "brokers";
}

/** Who connects the two sides of a border, what breaks without them, and whom they introduce. */
export default function Bridges({ ontology }: PageProps) {
  const say = useWords();
  const { query } = useAddress();
  const part = partOf(query);
  const Shown = PARTS[part];

  useEffect(() => {
    document.title = `${say(`part.${part}`)} – Mosty`;
  }, [say, part]);

  return (
    <div className="bridges">
      <h1>{say("title")}</h1>
      <p className="hint">{say("intro")}</p>
      <Choice
        title={say("parts")}
        options={Object.keys(PARTS) as Part[]}
        value={part}
        label={(one) => say(`part.${one}`)}
        onChoose={(one) => go({ part: one })}
      />
      <Shown ontology={ontology} />
    </div>
  );
}
