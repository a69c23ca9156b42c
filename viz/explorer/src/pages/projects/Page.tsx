import { useAddress, useValue } from "../../address";
import { ConsortiumDocument, ProjectDocument } from "../../api/made";
import { Choice } from "../../parts/Choice";
import { Clear, Order, oneOf, TextFilter } from "../../parts/list/Filters";
import { Found } from "../../parts/list/Found";
import { Shelf } from "../../parts/list/Shelf";
import type { PageProps } from "..";
import { ORDERS, SHOWN } from "./asked";
import { Consortia } from "./Consortia";
import { CONSORTIA, Consortium } from "./Consortium";
import { BACK, Detail } from "./Detail";
import { List } from "./List";
import "./page.css";
import { specOf } from "./specs";
import { useWords } from "./words";

/** The projects or the consortia under the filter. */
function Lists({ ontology }: PageProps) {
  const say = useWords();
  const { query } = useAddress();
  const [show, setShow] = useValue("show");
  const [wanted] = useValue("order");
  const shown = oneOf(SHOWN, show);
  const best = query.has("text") ? (["best"] as const) : [];
  const order = oneOf([...best, ...ORDERS], wanted);
  return (
    <>
      <div className="bar">
        <Choice
          title={say("shown.title")}
          options={SHOWN}
          value={shown}
          label={(one) => say(`shown.${one}`)}
          onChoose={setShow}
        />
        <TextFilter />
        {shown === "projects" && (
          <Order
            options={[...best, ...ORDERS]}
            value={order}
            label={(one) => say(`order.${one}`)}
          />
        )}
        <Clear more={["programme", "year", "over"]} />
      </div>
      {shown === "projects" ? <List ontology={ontology} order={order} /> : <Consortia />}
    </>
  );
}

/** Projects and the consortia that prepare them. */
export default function Projects({ ontology }: PageProps) {
  const say = useWords();
  const [consortium] = useValue("consortium");
  return (
    <Shelf
      ontology={ontology}
      page="projects"
      name={consortium ? "consortium" : "project"}
      title={say("title")}
      intro={say("intro")}
      specs={[{ label: say("publish"), spec: specOf(say) }]}
      entry={(id, onDone) =>
        consortium ? (
          <Found {...{ ontology, id }} document={ConsortiumDocument} back={CONSORTIA}>
            {(of) => <Consortium {...{ ontology, of }} />}
          </Found>
        ) : (
          <Found {...{ ontology, id }} document={ProjectDocument} back={BACK}>
            {(of) => <Detail {...{ ontology, of, onDone }} />}
          </Found>
        )
      }
    >
      <Lists ontology={ontology} />
    </Shelf>
  );
}
