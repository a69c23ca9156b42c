import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { go, useAddress } from "../../address";
import { OneGapDocument, type OneGapQuery } from "../../api/made";
import type { Ontology } from "../../api/ontology";
import { spoken } from "../../api/spoken";
import { useAnswer } from "../../data";
import { Link } from "../../parts/Link";
import { Failure, Notice } from "../../parts/Notice";
import { Who } from "../../parts/Who";
import { Decide } from "./Decide";
import { endName, endOf, type Gap, type Side } from "./ends";
import { History } from "./History";
import { End, StatusBadge } from "./List";
import { Neighbourhood } from "./Neighbourhood";
import type { Status } from "./state";
import { Why } from "./Why";
import { useWords } from "./words";

export type Whole = Extract<NonNullable<OneGapQuery["node"]>, { __typename: "Gap" }>;

const SIDES: Side[] = ["left", "right"];

/** What stands at an end, with the ways to its own pages. */
function Ends({ gap, ontology }: { gap: Gap; ontology: Ontology }) {
  const say = useWords();
  return (
    <ul className="ends">
      {SIDES.map((side) => (
        <li key={side}>
          {endOf(gap, side).map((node) => (
            <p key={node.id}>
              <Who of={node} ontology={ontology} />
              <br />
              <Link to="network" change={{ id: node.id }}>
                {say("show_network")}
              </Link>
            </p>
          ))}
          {endOf(gap, side).length === 0 && <p>{say("abroad")}</p>}
        </li>
      ))}
    </ul>
  );
}

function Shown({ gap, ontology }: { gap: Whole; ontology: Ontology }) {
  const say = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [left, right] = [endOf(gap, "left")[0]?.id ?? "", endOf(gap, "right")[0]?.id ?? ""];
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        <End gap={gap} side="left" /> <span aria-hidden="true">⟷</span>{" "}
        <End gap={gap} side="right" />
      </h1>
      <p>
        <StatusBadge of={gap.status} /> {say(`meaning.${gap.status as Status}`)}
      </p>
      <Decide gap={gap} />
      <h2>{say("why")}</h2>
      <Why gap={gap} />
      {gap.kind === "actors" && <Neighbourhood gap={gap} ontology={ontology} />}
      <h2>{say("ends")}</h2>
      <Ends gap={gap} ontology={ontology} />
      {gap.kind === "actors" && (
        <p>
          <Link to="bridges" change={{ part: "introduce", who: left, whom: right }}>
            {say("introduce")}
          </Link>
        </p>
      )}
      <History gap={gap} />
    </>
  );
}

/** Everything known of one missing tie, and what becomes of it. */
export function Detail({ id, ontology }: { id: string; ontology: Ontology }) {
  const say = useWords();
  const { t } = useTranslation();
  const { lang } = useAddress();
  const { data, error, refetch } = useAnswer(OneGapDocument, { id, language: spoken(lang) });
  const gap = data?.node?.__typename === "Gap" ? data.node : null;
  const name = gap
    ? say("between", {
        left: endName(gap, "left", lang, say("abroad")),
        right: endName(gap, "right", lang, say("abroad")),
      })
    : say("title");
  return (
    <aside className="panel" aria-label={name}>
      <p className="actions">
        <button type="button" onClick={() => go({ gap: null })}>
          ← {say("back")}
        </button>
      </p>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <p className="loading">{t("notice.loading")}</p>}
      {data && !gap && <Notice>{say("missing", { id })}</Notice>}
      {gap && <Shown gap={gap} ontology={ontology} />}
    </aside>
  );
}
