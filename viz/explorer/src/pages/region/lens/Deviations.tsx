import { Fragment } from "react";
import { useAddress } from "../../../address";
import { DeviationsDocument, type DeviationsQuery } from "../../../api/made";
import { type Language, LOCALES } from "../../../api/ontology";
import { useAnswer } from "../../../data";
import { Name } from "../../../parts/Badge";
import { type Column, DataTable } from "../../../parts/DataTable";
import { formatDate, formatNumber } from "../../../parts/format";
import { Failure } from "../../../parts/Notice";
import { useWords } from "../words";

const FIRST = 100;

type Found = NonNullable<DeviationsQuery["run"]>["figures"]["edges"][number]["node"];

const write = (value: number | null, lang: Language, digits = 1) =>
  value === null
    ? "–"
    : value.toLocaleString(LOCALES[lang], {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      });

/** How many ties there are: the figure is their part of those expected. */
const observed = ({ value, expected }: Found) =>
  value === null || expected === null ? null : value * expected;

/** A region and a sector, or two sectors. */
function About({ of }: { of: Found }) {
  return of.speaksOf.edges.map(({ node }, index) => (
    <Fragment key={node.id}>
      {index > 0 && " · "}
      <Name of={node} />
    </Fragment>
  ));
}

/** Those that are as expected, which is worth knowing, too. */
function Usual({ rows }: { rows: Found[] }) {
  const say = useWords();
  const { lang } = useAddress();
  const columns: Column<Found>[] = [
    { key: "about", head: say("lens.about"), cell: (one) => <About of={one} /> },
    {
      key: "found",
      head: say("lens.found"),
      cell: (one) => write(observed(one), lang, 0),
      number: true,
    },
    {
      key: "expected",
      head: say("lens.chance"),
      cell: (one) => write(one.expected, lang, 0),
      number: true,
    },
    {
      key: "interval",
      head: "95 %",
      cell: (one) => `${write(one.low, lang)}–${write(one.high, lang)}`,
      number: true,
    },
  ];
  return (
    <details>
      <summary>{say("lens.usual", { count: rows.length })}</summary>
      <DataTable
        caption={say("lens.usual", { count: rows.length })}
        columns={columns}
        rows={rows}
        id={(one) => one.id}
      />
    </details>
  );
}

/** Where fewer ties lead over the border than border and sector let expect, or more. */
export function Deviations() {
  const say = useWords();
  const { lang } = useAddress();
  const { data, error, refetch } = useAnswer(DeviationsDocument, { first: FIRST });
  const figures = data?.run?.figures;
  const all = figures?.edges.map(({ node }) => node) ?? [];
  const unusual = all.filter((one) => one.verdict !== "as expected");
  const usual = all.filter((one) => one.verdict === "as expected");
  return (
    <section aria-label={say("lens.deviations")}>
      <h2>{say("lens.deviations")}</h2>
      {error && <Failure error={error} retry={refetch} />}
      {data && !figures && <p className="hint">{say("lens.noRun")}</p>}
      {data?.run && figures && (
        <>
          <p className="hint">
            {say("lens.deviationsHint", {
              date: formatDate(data.run.day ?? "", lang),
              total: formatNumber(figures.totalCount, lang),
              unusual: unusual.length,
            })}
          </p>
          <ul className="deviations">
            {unusual.map((one) => (
              <li key={one.id}>
                <strong>{say(one.verdict === "gap" ? "lens.gap" : "lens.surplus")}</strong>{" "}
                <About of={one} />
                <small>
                  {say("lens.says", {
                    found: write(observed(one), lang, 0),
                    expected: write(one.expected, lang, 0),
                    ratio: write(one.value, lang),
                    low: write(one.low, lang),
                    high: write(one.high, lang),
                  })}
                </small>
              </li>
            ))}
          </ul>
          {usual.length > 0 && <Usual rows={usual} />}
          {figures.totalCount > all.length && (
            <p>
              {say("lens.more", {
                shown: all.length,
                total: formatNumber(figures.totalCount, lang),
              })}
            </p>
          )}
        </>
      )}
    </section>
  );
}
