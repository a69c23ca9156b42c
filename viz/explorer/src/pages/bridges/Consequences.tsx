import type { ReactNode } from "react";
import { useAddress } from "../../address";
import type { LeaveQuery } from "../../api/made";
import { LOCALES } from "../../api/ontology";
import { formatNumber } from "../../parts/format";
import { Link } from "../../parts/Link";
import { Take } from "../../parts/Take";
import { Who } from "../../parts/Who";
import type { PageProps } from "..";
import { Difference } from "./Difference";
import { type Measure, ordered, type Row, written } from "./measures";
import { Surroundings } from "./Surroundings";
import { useSheets } from "./sheets";
import { useWords } from "./words";

export type WhatIf = LeaveQuery["whatIf"];

interface Props extends PageProps {
  of: WhatIf;
}

/** The figures that everybody understands: before, and after. */
function Headline({ rows }: { rows: Row[] }) {
  const say = useWords();
  const { lang } = useAddress();
  return (
    <ul className="figures">
      {rows.map(({ measure, shown, ...one }) => {
        const before = written(one.before, shown, LOCALES[lang]);
        const after = written(one.after, shown, LOCALES[lang]);
        return (
          <li key={measure} className={before === after ? undefined : "changed"}>
            <span>{say(`measure.${shown?.key as Measure}`)}</span>
            <strong>
              {before} <span aria-hidden="true">→</span>
              <span className="hidden"> {say("leave.then")}</span> {after}
            </strong>
          </li>
        );
      })}
    </ul>
  );
}

/** A list of some, under how many there are. */
function Some({
  title,
  total,
  none,
  children,
}: {
  title: string;
  total: number;
  none: string;
  children: ReactNode[];
}) {
  const say = useWords();
  return (
    <section className="some">
      <h2>{title}</h2>
      {total === 0 ? <p>{none}</p> : <ul>{children}</ul>}
      {children.length < total && (
        <p role="status">{say("leave.first", { shown: children.length, total })}</p>
      )}
    </section>
  );
}

/** What breaks: figures before and after, who is cut off, who fails, who takes over. */
export function Consequences({ of, ontology }: Props) {
  const say = useWords();
  const { lang } = useAddress();
  const { first, rest } = ordered(of.measures);
  const { cutOff, failing, bridging, removed } = of;
  const [alone] = removed.nodes;
  const sheets = useSheets(of);
  return (
    <div className="consequences">
      <p role="status">
        <strong>
          {cutOff.total > 0 ? say("leave.sum", { count: cutOff.total }) : say("leave.none")}{" "}
          {failing.total > 0 && say("leave.fail", { count: failing.total })}
        </strong>
      </p>
      <Headline rows={first} />
      <p className="actions">
        {removed.total === 1 && alone && (
          <Link to="network" change={{ id: alone.id, gone: alone.id }}>
            {say("leave.network")}
          </Link>
        )}
        <Take name={say("leave.name")} tables={sheets} />
      </p>
      <div className="lists">
        <Some
          title={say("leave.cut", { count: cutOff.total })}
          total={cutOff.total}
          none={say("leave.nobody")}
        >
          {cutOff.nodes.map((one) => (
            <li key={one.id}>
              <Who of={one} ontology={ontology} />
            </li>
          ))}
        </Some>
        <Some
          title={say("leave.failing", { count: failing.total })}
          total={failing.total}
          none={say("leave.safe")}
        >
          {failing.customers.map(({ node, tier }) => (
            <li key={node.id}>
              <Who of={node} /> <small>{say(`tier.${tier as 1 | 2 | 3}`)}</small>
            </li>
          ))}
        </Some>
        <Some title={say("leave.bridging")} total={bridging.length} none={say("leave.same")}>
          {bridging.map(({ node, before, after }) => (
            <li key={node.id}>
              <Who of={node} />{" "}
              <small>
                {say(after > before ? "leave.gains" : "leave.loses", {
                  before: formatNumber(Math.round(before), lang),
                  after: formatNumber(Math.round(after), lang),
                })}
              </small>
            </li>
          ))}
        </Some>
      </div>
      <h2>{say("leave.picture")}</h2>
      <Surroundings of={of} ontology={ontology} />
      <details>
        <summary>{say("leave.all")}</summary>
        <Difference rows={[...first, ...rest]} />
      </details>
    </div>
  );
}
