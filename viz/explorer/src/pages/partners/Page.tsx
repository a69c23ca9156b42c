import { useEffect } from "react";
import { go, useAddress, useValue } from "../../address";
import { ActorField } from "../../parts/ActorField";
import { Choice } from "../../parts/Choice";
import type { PageProps } from "..";
import { Risks } from "./Risks";
import { Suggestions } from "./Suggestions";
import { Suppliers } from "./Suppliers";
import "../bridges/page.css";
import "./page.css";
import { useWords } from "./words";

const PARTS = { partners: Suggestions, suppliers: Suppliers, risks: Risks };
type Part = keyof typeof PARTS;

const isPart = (text: string): text is Part => Object.hasOwn(PARTS, text);

/** Whom somebody could work with over the border, who else could supply it, and where it is risky. */
export default function Partners({ ontology }: PageProps) {
  const say = useWords();
  const { query } = useAddress();
  const [id, setId] = useValue("id");
  const given = query.get("part") ?? "";
  const part = isPart(given) ? given : "partners";
  const Shown = PARTS[part];

  useEffect(() => {
    document.title = `${say(`part.${part}`)} – Mosty`;
  }, [say, part]);

  return (
    <div className="bridges partners">
      <h1>{say("title")}</h1>
      <p className="hint">{say("intro")}</p>
      <ActorField
        ontology={ontology}
        label={say("whose")}
        value={id}
        onChange={(one) => setId(one)}
      />
      <Choice
        title={say("parts")}
        options={Object.keys(PARTS) as Part[]}
        value={part}
        label={(one) => say(`part.${one}`)}
        onChoose={(one) => go({ part: one })}
      />
      {id || part === "risks" ? (
        <Shown key={id} id={id} ontology={ontology} />
      ) : (
        <p className="hint">{say("choose")}</p>
      )}
    </div>
  );
}
