import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import { type Brief, nameOf } from "../../api/brief";
import { camel, type Language, type Ontology, type TieType } from "../../api/ontology";
import { useSelection } from "../../filter";
import type { EdgeAttributes, Network } from "../../graph/network";
import type { Mark } from "../../graph/renderer";
import { Kind, Name, Synthetic } from "../../parts/Badge";
import { type Column, DataTable } from "../../parts/DataTable";
import { format } from "../../parts/format";
import { select } from "./state";
import { useWords } from "./words";

interface Entry {
  brief: Brief;
  ties: number;
  crossing: number;
}

type Row = EdgeAttributes & { tie: TieType; key: string; from: Brief; to: Brief };

const entriesOf = (network: Network): Entry[] =>
  network.mapNodes((id, { brief }) => ({
    brief,
    ties: network.degree(id),
    crossing: network.filterEdges(id, (_, { crossing }) => crossing).length,
  }));

const tiesOf = (network: Network): Row[] =>
  network
    .mapEdges((key, one, _start, _end, from, to) =>
      one.tie ? [{ ...one, tie: one.tie, key, from: from.brief, to: to.brief }] : [],
    )
    .flat();

function details(row: Row, t: TFunction, language: Language): string {
  return Object.entries(row.tie.properties)
    .filter(([name]) => row.properties[camel(name)] != null)
    .map(([name, property]) => {
      const value = format(row.properties[camel(name)], property, t, language);
      return `${property.label[language]}: ${value}`;
    })
    .join("; ");
}

/** A node's name, which selects it. */
function Entry({ of }: { of: Brief }) {
  return (
    <button type="button" className="link" onClick={() => select(of.id)}>
      <Name of={of} />
    </button>
  );
}

interface Props {
  network: Network;
  ontology: Ontology;
  marks: ReadonlyMap<string, Mark>;
}

function Entries({ network, ontology, marks }: Props) {
  const say = useWords();
  const { lang } = useAddress();
  const [sel] = useSelection();
  const selected = new Set(sel);
  const columns: Column<Entry>[] = [
    {
      key: "select",
      head: <span className="hidden">{say("table.select")}</span>,
      cell: ({ brief }) => (
        <input
          type="checkbox"
          checked={selected.has(brief.id)}
          aria-label={say("table.selectOne", { name: nameOf(brief, lang) })}
          onChange={() => select(brief.id, true)}
        />
      ),
    },
    { key: "name", head: say("table.name"), cell: ({ brief }) => <Entry of={brief} /> },
    {
      key: "kind",
      head: say("table.kind"),
      cell: ({ brief }) => <Kind of={brief.__typename} ontology={ontology} />,
    },
    { key: "town", head: say("table.town"), cell: ({ brief }) => brief.town ?? "–" },
    { key: "ties", head: say("table.ties"), cell: ({ ties }) => ties, number: true },
    { key: "over", head: say("table.over"), cell: ({ crossing }) => crossing, number: true },
    ...(marks.size > 0
      ? [
          {
            key: "mark",
            head: say("table.mark"),
            cell: ({ brief }: Entry) => marks.get(brief.id)?.word ?? "–",
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={say("table.entries")}
      columns={columns}
      rows={entriesOf(network)}
      id={({ brief }) => brief.id}
      mark={({ brief }) => (selected.has(brief.id) ? "ticked" : undefined)}
    />
  );
}

function Ties({ network }: { network: Network }) {
  const { t } = useTranslation();
  const { lang } = useAddress();
  const columns: Column<Row>[] = [
    { key: "from", head: t("table.from"), cell: ({ from }) => <Entry of={from} /> },
    {
      key: "tie",
      head: t("table.tie"),
      cell: ({ tie, synthetic }) => (
        <>
          {tie.label[lang]} {synthetic && <Synthetic />}
        </>
      ),
    },
    { key: "to", head: t("table.to"), cell: ({ to }) => <Entry of={to} /> },
    { key: "details", head: t("table.details"), cell: (row) => details(row, t, lang) },
    {
      key: "border",
      head: t("table.border"),
      cell: ({ crossing }) => t(crossing ? "panel.yes" : "panel.no"),
    },
    { key: "source", head: t("table.source"), cell: ({ source }) => source ?? "–" },
  ];
  return (
    <DataTable
      caption={t("table.caption")}
      columns={columns}
      rows={tiesOf(network)}
      id={({ key }) => key}
      mark={({ crossing }) => (crossing ? "crossing" : undefined)}
    />
  );
}

/** Everything the picture says, in words. */
export function Table(props: Props) {
  const { t } = useTranslation();
  return (
    <div className="tables">
      <Entries {...props} />
      {props.network.size > 0 ? (
        <Ties network={props.network} />
      ) : (
        <p className="loading">{t("network.alone")}</p>
      )}
    </div>
  );
}
