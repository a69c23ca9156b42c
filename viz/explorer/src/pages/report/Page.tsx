import { useEffect, useState } from "react";
import { go, useAddress } from "../../address";
import { isNarrowed, useFilter, useSelection } from "../../filter";
import { Waiting } from "../../parts/Busy";
import { Field } from "../../parts/Field";
import { formatDate } from "../../parts/format";
import { Failure } from "../../parts/Notice";
import { useDebounced } from "../../parts/useDebounced";
import { attribution } from "../../take/sources";
import { LONGEST } from "../../views/store";
import type { PageProps } from "..";
import { Scores } from "../region/score/Scores";
import { About } from "./About";
import { MOST, useActors, useAsked, useMembers, useRegions, useSources } from "./asked";
import { Figure } from "./Figure";
import "./page.css";
import { MemberTable, TieTable } from "./Tables";
import { useWords } from "./words";

const REST = 400; // milliseconds of rest before the address follows what is typed

/** A text of the report's; it is part of the address. */
function Text({ name, rows }: { name: "title" | "note"; rows?: number }) {
  const say = useWords();
  const [text, setText] = useState(useAddress().query.get(name) ?? "");
  const rested = useDebounced(text, REST);
  useEffect(() => go({ [name]: rested.trim() }, true), [name, rested]);
  const given = {
    value: text,
    maxLength: LONGEST[name],
    onChange: ({ target }: { target: { value: string } }) => setText(target.value),
  };
  return (
    <Field label={say(`form.${name}`)}>
      {(own) =>
        rows ? <textarea {...own} {...given} rows={rows} /> : <input {...own} {...given} />
      }
    </Field>
  );
}

/** A selection, or everybody under the filter, on paper. */
export default function Report({ ontology }: PageProps) {
  const say = useWords();
  const { lang, query } = useAddress();
  const given = useAsked();
  const [selected] = useSelection();
  const narrowed = isNarrowed(useFilter());
  const members = useMembers(given);
  const actors = useActors(given);
  const picture = actors.isPlaceholderData ? undefined : actors.data?.picture;
  const many = (picture?.nodes.length ?? 0) > MOST.discs;
  const regions = useRegions(given, many);
  const shown = many ? regions.data?.picture : picture;
  const sources = useSources(given, members.data);
  const title = query.get("title") || say("title");
  const failed = [members, actors, sources].find((one) => one.error);
  const synthetic = members.data?.rows.filter((one) => one.synthetic).length ?? 0;

  useEffect(() => {
    document.title = `${title} – Mosty`;
  }, [title]);

  return (
    <article className="report">
      <div className="unprinted">
        <p className="hint">{say("intro")}</p>
        <Text name="title" />
        <Text name="note" rows={2} />
        <button type="button" onClick={() => print()} disabled={!members.data || !shown}>
          {say("print")}
        </button>
      </div>
      <h1>{title}</h1>
      <p className="hint">{say("taken", { date: formatDate(new Date().toISOString(), lang) })}</p>
      {query.get("note") && <p className="view-note">{query.get("note")}</p>}
      <h2>{say("about")}</h2>
      <About ontology={ontology} />
      {failed?.error && <Failure error={failed.error} retry={() => void failed.refetch()} />}
      <Waiting of={members} what={say("wait")} />
      {members.data?.total === 0 && <p>{say("nothing")}</p>}
      {members.data && members.data.total > 0 && (
        <>
          {synthetic > 0 && (
            <p className="warning">
              {say("synthetic", { synthetic, nodes: members.data.rows.length })}
            </p>
          )}
          {shown && <Figure picture={shown} groups={many} ontology={ontology} title={title} />}
          <Scores
            asked={given}
            of={selected.length > 0 ? "selected" : narrowed ? "narrowed" : "whole"}
          />
          <h2>{say("members")}</h2>
          <MemberTable of={members.data} ontology={ontology} />
          <h2>{say("ties")}</h2>
          {picture ? <TieTable picture={picture} ontology={ontology} /> : <Waiting of={actors} />}
          <h2>{say("sources")}</h2>
          <ul className="cited">
            {sources.data?.[0].map((name) => (
              <li key={name}>{attribution(sources.data[1], name)}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{say("address")}</h2>
      <p className="address">{location.href}</p>
    </article>
  );
}
