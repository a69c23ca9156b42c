import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import { acrossBorder } from "../../api/brief";
import { camel, type Ontology, type Property, tieLabel } from "../../api/ontology";
import { Kind, Name, Synthetic } from "../../parts/Badge";
import { type Column, DataTable } from "../../parts/DataTable";
import { format, formatNumber } from "../../parts/format";
import { Link } from "../../parts/Link";
import { More } from "../../parts/More";
import { Failure } from "../../parts/Notice";
import { EndTie } from "./EndTie";
import type { Group, Known } from "./known";
import { StatedBy } from "./StatedBy";
import { details, EDITABLE, type Tie, useTies } from "./ties";
import { useWords } from "./words";

function Details({ tie, properties }: { tie: Tie; properties: [string, Property][] }) {
  const { t } = useTranslation();
  const { lang } = useAddress();
  const said = properties
    .map(([name, property]) => ({ property, value: tie[camel(name)] }))
    .filter(({ value }) => value != null && value !== "");
  return said.map(({ property, value }) => (
    <div key={property.label.en}>
      {property.label[lang]}: {format(value, property, t, lang)}
    </div>
  ));
}

interface Props {
  known: Known;
  group: Group;
  ontology: Ontology;
  mayEdit: boolean;
  onDone: (batch: string | undefined) => void;
}

/** The ties of one kind: how many, and page by page who is at the other end. */
export function Ties({ open, ...props }: Props & { open: boolean }) {
  const say = useWords();
  const { lang } = useAddress();
  const { group } = props;
  const [shown, setShown] = useState(open);
  return (
    <details
      className="ties"
      open={open}
      onToggle={({ currentTarget }) => setShown(currentTarget.open)}
    >
      <summary>
        <h3>{tieLabel(group.tie, group.outward)[lang]}</h3>{" "}
        <span className="count">
          {formatNumber(group.total, lang)}
          {Boolean(group.abroad) && (
            <span className="abroad">
              {" "}
              {say("ties.abroad", { number: formatNumber(group.abroad ?? 0, lang) })}
            </span>
          )}
        </span>
      </summary>
      {shown && <List {...props} />}
    </details>
  );
}

function List({ known, group, ontology, mayEdit, onDone }: Props) {
  const { t } = useTranslation();
  const say = useWords();
  const { lang } = useAddress();
  const { id } = known.node;
  const [ending, setEnding] = useState<Tie>();
  const { data, error, isFetching, fetchNextPage, refetch } = useTies(id, known.type, group, true);
  const rows = data?.pages.flatMap(({ node }) => node?.ties.edges ?? []) ?? [];
  const editable = mayEdit ? EDITABLE[group.field] : undefined;
  const columns: Column<Tie>[] = [
    {
      key: "name",
      head: say("ties.name"),
      cell: ({ node }) => (
        <>
          <Link to="actor" change={{ id: node.id }}>
            <Name of={node} />
          </Link>
          <small>
            <Kind of={node.__typename} ontology={ontology} />
            {node.town && ` · ${node.town}`}
          </small>
        </>
      ),
    },
    {
      key: "border",
      head: say("ties.border"),
      cell: ({ node }) => acrossBorder(known.node, node) && t("panel.yes"),
    },
    {
      key: "details",
      head: say("ties.details"),
      cell: (tie) => (
        <>
          <Details tie={tie} properties={details(group.tie)} />
          {tie.synthetic && <Synthetic />}
        </>
      ),
    },
    {
      key: "stated",
      head: say("ties.stated"),
      cell: ({ statedBy }) => <StatedBy records={statedBy} />,
    },
    ...(editable
      ? [
          {
            key: "end",
            head: say("ties.change"),
            cell: (tie: Tie) =>
              !tie.validTo && (
                <button type="button" className="short" onClick={() => setEnding(tie)}>
                  {say("ties.end")}
                </button>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <p className="loading">{t("notice.loading")}</p>}
      {rows.length > 0 && (
        <DataTable
          caption={tieLabel(group.tie, group.outward)[lang]}
          columns={columns.filter(({ key }) => key !== "border" || group.abroad !== null)}
          rows={rows}
          id={(tie) => `${tie.node.id} ${details(group.tie).map(([name]) => tie[camel(name)])}`}
          mark={({ node }) => (acrossBorder(known.node, node) ? "crossing" : undefined)}
        />
      )}
      {data && (
        <More
          shown={rows.length}
          total={data.pages[0]?.node?.ties.totalCount ?? 0}
          pending={isFetching}
          onMore={fetchNextPage}
        />
      )}
      {ending && editable && (
        <EndTie
          self={id}
          tie={ending}
          editable={editable}
          onDone={(batch) => {
            setEnding(undefined);
            onDone(batch);
          }}
          onClose={() => setEnding(undefined)}
        />
      )}
    </>
  );
}
