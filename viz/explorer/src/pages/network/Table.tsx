import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import type { Brief } from "../../api/brief";
import { camel, type Language, type Ontology, type TieType } from "../../api/ontology";
import type { EdgeAttributes, Network } from "../../graph/network";
import { Kind, Name, Synthetic } from "../../parts/Badge";
import { format } from "../../parts/format";
import { expand } from "./state";

type Row = EdgeAttributes & { tie: TieType } & { key: string; from: Brief; to: Brief };

function rows(network: Network): Row[] {
  const found: Row[] = [];
  network.forEachEdge((key, tie, _start, _end, from, to) => {
    if (tie.tie) found.push({ ...tie, tie: tie.tie, key, from: from.brief, to: to.brief });
  });
  return found;
}

function details(row: Row, t: ReturnType<typeof useTranslation>["t"], language: Language): string {
  return Object.entries(row.tie.properties)
    .filter(([name]) => row.properties[camel(name)] != null)
    .map(([name, property]) => {
      const value = format(row.properties[camel(name)], property, t, language);
      return `${property.label[language]}: ${value}`;
    })
    .join("; ");
}

function Actor({ of, ontology }: { of: Brief; ontology: Ontology }) {
  return (
    <>
      <button type="button" className="link" onClick={() => expand(of.id)}>
        <Name of={of} />
      </button>
      <small>
        <Kind of={of.__typename} ontology={ontology} />
      </small>
    </>
  );
}

/** Everything the picture says, in words. */
export function Table({ network, ontology }: { network: Network; ontology: Ontology }) {
  const { t } = useTranslation();
  const { lang } = useAddress();
  if (network.size === 0) return <p className="loading">{t("network.alone")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by key
    <section className="scrolled" tabIndex={0} aria-label={t("table.caption")}>
      <table>
        <caption>{t("table.caption")}</caption>
        <thead>
          <tr>
            {(["from", "tie", "to", "details", "border", "source"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows(network).map((row) => (
            <tr key={row.key} className={row.crossing ? "crossing" : undefined}>
              <td>
                <Actor of={row.from} ontology={ontology} />
              </td>
              <td>
                {row.tie.label[lang]} {row.synthetic && <Synthetic />}
              </td>
              <td>
                <Actor of={row.to} ontology={ontology} />
              </td>
              <td>{details(row, t, lang)}</td>
              <td>{row.crossing ? t("panel.yes") : t("panel.no")}</td>
              <td>{row.source ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
