import type { ReactNode } from "react";
import { useAddress } from "../../address";
import type { LeaveQuery } from "../../api/made";
import { LOCALES } from "../../api/ontology";
import { type Column, DataTable } from "../../parts/DataTable";
import { formatNumber } from "../../parts/format";
import { Link } from "../../parts/Link";
import { Who } from "../../parts/Who";
import type { PageProps } from "..";
import { type Measure, ordered, type Row, written } from "./measures";
import { Surroundings } from "./Surroundings";
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

function Figures({ rows }: { rows: Row[] }) {
  const say = useWords();
  const { lang } = useAddress();
  const figure = (key: "before" | "after" | "difference"): Column<Row> => ({
    key,
    head: say(`column.${key}`),
    cell: (one) => written(one[key], one.shown, LOCALES[lang]),
    number: true,
  });
  const columns: Column<Row>[] = [
    {
      key: "measure",
      head: say("column.measure"),
      cell: ({ measure, shown }) => (shown ? say(`measure.${shown.key}`) : measure),
    },
    figure("before"),
    figure("after"),
    figure("difference"),
    {
      key: "error",
      head: say("column.error"),
      cell: ({ error, shown }) => (error ? `± ${written(error, shown, LOCALES[lang])}` : "0"),
      number: true,
    },
  ];
  return (
    <DataTable
      caption={say("leave.figures")}
      columns={columns}
      rows={rows}
      id={(one) => one.measure}
    />
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
  return (
    <div className="consequences">
      <p role="status">
        <strong>
          {cutOff.total > 0 ? say("leave.sum", { count: cutOff.total }) : say("leave.none")}{" "}
          {failing.total > 0 && say("leave.fail", { count: failing.total })}
        </strong>
      </p>
      <Headline rows={first} />
      {removed.total === 1 && alone && (
        <p className="actions">
          <Link to="network" change={{ id: alone.id, gone: alone.id }}>
            {say("leave.network")}
          </Link>
        </p>
      )}
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
        <Figures rows={[...first, ...rest]} />
      </details>
    </div>
  );
}
