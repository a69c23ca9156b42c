import { useState } from "react";
import type { Brief } from "../../api/brief";
import { NamesDocument } from "../../api/made";
import type { Ontology } from "../../api/ontology";
import { useAnswer } from "../../data";
import { useViewer } from "../../viewer";
import { End } from "./End";
import { Form } from "./Form";
import "./form.css";
import type { Begun, Spec, Texts } from "./fields";
import { useWords } from "./words";

export type OnDone = (batch: string | undefined, id: string) => void;

interface Props {
  ontology: Ontology;
  onDone: OnDone;
}

/** The one organisation that somebody may edit for. */
function useMine(organisations: readonly string[] = []): Brief[] {
  const ids = organisations.length === 1 ? [...organisations] : [];
  const { data } = useAnswer(NamesDocument, { ids }, ids.length > 0);
  return ids.length > 0 ? (data?.nodes.flatMap((one) => one ?? []) ?? []) : [];
}

/** Something that can be published. */
export interface Publishable {
  label: string;
  spec: Spec;
  /** What stands in its form, which is open at first. */
  start?: Partial<Texts> | undefined;
}

/** A button for each kind of thing that can be published here; a sentence for who may not. */
export function Publish({ ontology, onDone, specs }: Props & { specs: Publishable[] }) {
  const say = useWords();
  const { may, viewer } = useViewer();
  const [doing, setDoing] = useState(() => specs.findIndex(({ start }) => start));
  const chosen = specs[doing];
  const mine = useMine(viewer?.organisations);
  if (!may("editor")) return viewer ? <p className="hint">{say("signIn")}</p> : null;
  return (
    <div className="actions">
      {specs.map(({ label }, at) => (
        <button key={label} type="button" className="main" onClick={() => setDoing(at)}>
          {label}
        </button>
      ))}
      {chosen && (
        <Form
          title={chosen.label}
          ontology={ontology}
          spec={chosen.spec}
          mine={mine}
          start={chosen.start}
          onClose={() => setDoing(-1)}
          onDone={(batch, id) => {
            setDoing(-1);
            onDone(batch, id);
          }}
        />
      )}
    </div>
  );
}

/** Buttons to change something and to end it; a sentence for who may not. */
export function Change({ ontology, spec, of, onDone }: Props & { spec: Spec; of: Begun }) {
  const say = useWords();
  const { may, viewer } = useViewer();
  const [doing, setDoing] = useState<"edit" | "end">();
  if (!may("editor")) return viewer ? <p className="hint">{say("signIn")}</p> : null;
  const close = () => setDoing(undefined);
  const done = (batch: string | undefined) => {
    close();
    onDone(batch, of.id);
  };
  return (
    <div className="actions">
      <button type="button" onClick={() => setDoing("edit")}>
        {say("edit")}
      </button>
      <button type="button" onClick={() => setDoing("end")}>
        {say("end")}
      </button>
      {doing === "edit" && (
        <Form
          title={`${say("edit")}: ${of.name}`}
          {...{ ontology, spec, of }}
          onDone={done}
          onClose={close}
        />
      )}
      {doing === "end" && (
        <End
          name={of.name}
          which={{ id: of.id, ifVersion: of.changed }}
          document={spec.end}
          onDone={done}
          onClose={close}
        />
      )}
    </div>
  );
}
