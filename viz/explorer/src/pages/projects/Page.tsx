import { useEffect, useState } from "react";
import { open, useAddress, useValue } from "../../address";
import { Choice } from "../../parts/Choice";
import { Done } from "../../parts/form/Done";
import { Publish } from "../../parts/form/Hands";
import { Clear, Order, oneOf, TextFilter } from "../../parts/list/Filters";
import type { PageProps } from "..";
import { ORDERS, SHOWN } from "./asked";
import { Consortia } from "./Consortia";
import { Consortium } from "./Consortium";
import { Detail } from "./Detail";
import { List } from "./List";
import "./page.css";
import { specOf } from "./specs";
import { useWords } from "./words";

/** Projects and the consortia that prepare them. */
export default function Projects({ ontology }: PageProps) {
  const say = useWords();
  const { query } = useAddress();
  const [show, setShow] = useValue("show");
  const [batch, setBatch] = useState<string>();
  const project = query.get("project");
  const consortium = query.get("consortium");
  const shown = oneOf(SHOWN, show);
  const wanted = query.get("order") ?? "";
  const search = query.get("text") !== null;
  const order = search ? oneOf(["best", "new", "cost", "name"], wanted) : oneOf(ORDERS, wanted);

  useEffect(() => {
    document.title = `${say("title")} – Mosty`;
  }, [say]);

  function done(made: string | undefined, id: string): void {
    setBatch(made);
    if (id) open("projects", { project: id });
  }

  const over = batch && <Done key={batch} batch={batch} onClose={() => setBatch(undefined)} />;
  if (project || consortium)
    return (
      <div className="listing projects">
        {over}
        {project && <Detail ontology={ontology} id={project} onDone={done} />}
        {!project && consortium && <Consortium ontology={ontology} id={consortium} />}
      </div>
    );
  return (
    <div className="listing projects">
      <h1>{say("title")}</h1>
      <p className="hint">{say("intro")}</p>
      {over}
      <Publish
        ontology={ontology}
        onDone={done}
        specs={[{ label: say("publish"), spec: specOf(say) }]}
      />
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
            options={search ? ORDERS : ORDERS.filter((one) => one !== "best")}
            value={order === "best" && !search ? "new" : order}
            label={(one) => say(`order.${one}`)}
          />
        )}
        <Clear more={["programme", "year", "over"]} />
      </div>
      {shown === "projects" ? <List ontology={ontology} order={order} /> : <Consortia />}
    </div>
  );
}
