import { type ReactNode, useEffect, useState } from "react";
import { open, useAddress } from "../../address";
import type { Ontology } from "../../api/ontology";
import type { Page } from "../../pages";
import { Done } from "../form/Done";
import { type OnDone, Publish, type Publishable } from "../form/Hands";
import "./list.css";

interface Props {
  ontology: Ontology;
  page: Page;
  /** The name of the entry that is open, in the address. */
  name: string;
  title: string;
  intro: string;
  /** What can be published here. */
  specs: Publishable[];
  /** One entry; its changes are told. */
  entry: (id: string, onDone: OnDone) => ReactNode;
  /** The list. */
  children: ReactNode;
}

/** A page of entries that are published by hand: the list, or one of them, and what was just done. */
export function Shelf(props: Props) {
  const { ontology, page, name, title, intro, specs, entry, children } = props;
  const { query } = useAddress();
  const [batch, setBatch] = useState<string>();
  const id = query.get(name);

  useEffect(() => {
    if (!id) document.title = `${title} – Mosty`; // an entry has its own
  }, [title, id]);

  function done(made: string | undefined, changed: string): void {
    setBatch(made);
    if (changed) open(page, { [name]: changed });
  }

  const just = batch && <Done key={batch} batch={batch} onClose={() => setBatch(undefined)} />;
  if (id)
    return (
      <div className={`listing ${page}`}>
        {just}
        {entry(id, done)}
      </div>
    );
  return (
    <div className={`listing ${page}`}>
      <h1>{title}</h1>
      <p className="hint">{intro}</p>
      {just}
      <Publish
        key={specs.findIndex(({ start }) => start)}
        ontology={ontology}
        onDone={done}
        specs={specs}
      />
      {children}
    </div>
  );
}
