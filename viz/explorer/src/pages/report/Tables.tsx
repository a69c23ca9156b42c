import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import type { Ontology } from "../../api/ontology";
import { Kind, Name } from "../../parts/Badge";
import { type Column, DataTable } from "../../parts/DataTable";
import { formatCountry } from "../../parts/format";
import { namesOf, type Picture } from "../region/drawn";
import { type Member, type Members, MOST } from "./asked";
import { useWords } from "./words";

/** Everybody the report is about. */
export function MemberTable({ of, ontology }: { of: Members; ontology: Ontology }) {
  const say = useWords();
  const { lang } = useAddress();
  const columns: Column<Member>[] = [
    { key: "name", head: say("column.name"), cell: (one) => <Name of={one} /> },
    {
      key: "kind",
      head: say("column.kind"),
      cell: (one) => <Kind of={one.__typename} ontology={ontology} />,
    },
    {
      key: "country",
      head: say("column.country"),
      cell: ({ country }) => country && formatCountry(country, lang),
    },
    { key: "town", head: say("column.town"), cell: (one) => one.town },
    {
      key: "sector",
      head: say("column.sector"),
      cell: (one) => one.activeIn.edges.map(({ node }) => nameOf(node, lang)).join("; "),
    },
  ];
  const shown = of.rows.length;
  return (
    <>
      {shown < of.total && <p>{say("membersCut", { shown, total: of.total })}</p>}
      <DataTable caption={say("members")} columns={columns} rows={of.rows} id={(one) => one.id} />
    </>
  );
}

/** The ties among them that lead over the border. */
export function TieTable({ picture, ontology }: { picture: Picture; ontology: Ontology }) {
  const say = useWords();
  const { t } = useTranslation();
  const { lang } = useAddress();
  const names = useMemo(
    () => namesOf(picture, lang, ontology, t("legend.unknown")),
    [picture, lang, ontology, t],
  );
  const ties = picture.ties.filter((one) => one.overBorder).map((one, at) => ({ ...one, at }));
  type Tie = (typeof ties)[number];
  if (ties.length === 0) return <p>{say("noTies")}</p>;
  const columns: Column<Tie>[] = [
    { key: "from", head: say("column.from"), cell: (one) => names.get(one.start) },
    {
      key: "tie",
      head: say("column.tie"),
      cell: (one) => ontology.relationships[one.kind ?? ""]?.label[lang],
    },
    { key: "to", head: say("column.to"), cell: (one) => names.get(one.end) },
  ];
  const rows = ties.slice(0, MOST.ties);
  return (
    <>
      {rows.length < ties.length && (
        <p>{say("tiesCut", { shown: rows.length, total: ties.length })}</p>
      )}
      <DataTable caption={say("ties")} columns={columns} rows={rows} id={(one) => String(one.at)} />
    </>
  );
}
