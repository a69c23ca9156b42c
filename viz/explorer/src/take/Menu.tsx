import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Address, type Change, open, useAddress } from "../address";
import type { Ontology } from "../api/ontology";
import { useSelection } from "../filter";
import { Busy } from "../parts/Busy";
import { Dialog } from "../parts/Dialog";
import { Failure } from "../parts/Notice";
import { useWork } from "../parts/work";
import { gather, partOf, type Taken } from "./gather";
import { type Ask, type Made, NETWORKS, PICTURES, table, workbook } from "./kinds";
import "./menu.css";
import { fileName, save } from "./save";
import { chosen } from "./sheet";
import { useWords } from "./words";

interface Props extends Taken {
  ontology: Ontology;
  onClose: () => void;
}

const REPORTED = 200; // ids that an address holds

type Make = (ask: Ask) => Promise<Made>;

/** What is selected of what is shown here; null where that is nothing. */
function useSelected({ network, tables = [] }: Taken): ReadonlySet<string> | null {
  const [ids] = useSelection();
  const drawn = new Set(ids.filter((id) => network?.hasNode(id)));
  if (drawn.size > 0) return drawn;
  const all = new Set(ids);
  const listed = tables.some((one) => "fetch" in one || chosen(one, all).rows.length > 0);
  return all.size > 0 && listed ? all : null;
}

/** The part of what a page shows that is selected. */
function shownOf({ network, tables = [], ...taken }: Taken, selected: ReadonlySet<string> | null) {
  if (!selected) return { ...taken, network, tables };
  return {
    ...taken,
    network: network && partOf(network, selected),
    tables: tables.map((one) => ("fetch" in one ? one : chosen(one, selected))),
  };
}

/** What is about to be taken, so that nobody is surprised by the file. */
function Contents({ network, tables = [] }: Taken) {
  const say = useWords();
  return (
    <ul className="contents">
      {network && <li>{say("holds", { nodes: network.order, ties: network.size })}</li>}
      {tables.map((one) => (
        <li key={one.title}>
          {say("rows", { title: one.title, count: "fetch" in one ? one.count : one.rows.length })}
        </li>
      ))}
    </ul>
  );
}

/** What a report of the same says in its address; null where it would be of something else. */
function reportOf(
  { network, counted }: Taken,
  { page, query }: Address,
  selected: ReadonlySet<string> | null,
): Change | null {
  const said = { title: query.get("title"), note: query.get("note"), by: query.get("by") };
  if (counted || page === "find") return { ...said, ...(!selected && { sel: null }) };
  const ids = network && [...(selected ?? network.nodes())];
  return ids && ids.length <= REPORTED ? { ...said, sel: ids } : null;
}

/** Everything that can be taken from a page: pictures, networks, tables, a report. */
export default function Menu({ ontology, onClose, ...taken }: Props) {
  const say = useWords();
  const { t } = useTranslation();
  const { lang } = useAddress();
  const all = useSelected(taken);
  const [part, setPart] = useState(true);
  const selected = part ? all : null;
  const { run, stop, again, running, what, done, total, error } = useWork();
  const group = useId();
  const shown = shownOf(taken, selected);
  const { network, tables } = shown;
  const own = network ? [say("entries"), ...(network.size > 0 ? [say("ties")] : [])] : [];
  const titles = [...tables.map((one) => one.title), ...own];
  const reported = reportOf(taken, useAddress(), selected);

  function take(make: Make, ending: string, title = taken.name): void {
    const file = fileName(title, ending);
    void run(file, async (work) => {
      const gathered = await gather(taken, { ontology, language: lang, selected }, work);
      const made = await make({
        ...gathered,
        ontology,
        language: lang,
        selected,
        title: taken.name,
      });
      work.signal.throwIfAborted();
      save(made.content, made.type, file);
    });
  }

  const button = (word: string, make: Make, ending: string, title?: string) => (
    <button key={word} type="button" onClick={() => take(make, ending, title)}>
      {word}
    </button>
  );

  return (
    <Dialog title={t("take")} onClose={onClose}>
      <div className="take">
        <p>{taken.name}</p>
        {all && (
          <fieldset className="which">
            <legend>{say("what")}</legend>
            {[true, false].map((one) => (
              <label key={String(one)}>
                <input
                  type="radio"
                  name={group}
                  checked={part === one}
                  onChange={() => setPart(one)}
                />
                {one ? say("selected", { count: all.size }) : say("all")}
              </label>
            ))}
          </fieldset>
        )}
        <Contents {...shown} />
        {network && (
          <>
            <h3>{say("picture")}</h3>
            {button(say("png"), PICTURES.png, "png")}
            {button(say("svg"), PICTURES.svg, "svg")}
            <h3>{say("network")}</h3>
            {button(say("gexf"), NETWORKS.gexf, "gexf")}
            {button(say("graphml"), NETWORKS.graphml, "graphml")}
          </>
        )}
        <h3>{say("tables")}</h3>
        {tables.some((one) => "fetch" in one) && <p className="hint">{say("later")}</p>}
        {button(say("xlsx"), workbook, "xlsx")}
        {titles.map((title, at) =>
          button(
            say("csv", { title }),
            (ask) => table(ask, at),
            "csv",
            [...new Set([taken.name, title])].join(" "),
          ),
        )}
        {reported && (
          <>
            <h3>{say("report")}</h3>
            <button type="button" onClick={() => open("report", reported)}>
              {say("print")}
            </button>
          </>
        )}
        <p className="hint">{say("language")}</p>
        {running && (
          <Busy what={say("busy", { file: what })} done={done} total={total} onCancel={stop} />
        )}
        {error && <Failure error={error} retry={again} />}
        {!running && what && !error && <p role="status">{say("done", { file: what })}</p>}
      </div>
    </Dialog>
  );
}
