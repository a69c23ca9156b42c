import { useAddress } from "../../address";
import type { Ontology } from "../../api/ontology";
import { type Column, DataTable } from "../../parts/DataTable";
import { formatNumber } from "../../parts/format";
import { type Names, NONE, type Picture } from "./drawn";
import { useWords } from "./words";

interface Props {
  picture: Picture;
  groups: boolean;
  names: Names;
  ontology: Ontology;
  selected: readonly string[];
  onSelect: (id: string, more: boolean) => void;
}

type Node = Picture["nodes"][number];
type Tie = Picture["ties"][number];

/** Everything the picture says, in words; rows can be selected, as discs can. */
export function Table({ picture, groups, names, ontology, selected, onSelect }: Props) {
  const say = useWords();
  const { lang } = useAddress();
  const name = (id: string) => names.get(id) ?? id;
  const nodes: Column<Node>[] = [
    {
      key: "selected",
      head: say("column.selected"),
      cell: (one) =>
        one.id !== NONE && (
          <input
            type="checkbox"
            aria-label={say("select", { name: name(one.id) })}
            checked={selected.includes(one.id)}
            onChange={() => onSelect(one.id, true)}
          />
        ),
    },
    { key: "name", head: say("column.name"), cell: (one) => name(one.id) },
    { key: "country", head: say("column.country"), cell: (one) => one.country },
    {
      key: "actors",
      head: say("column.actors"),
      cell: (one) => formatNumber(one.actors, lang),
      number: true,
    },
  ];
  const ties: Column<Tie>[] = [
    { key: "from", head: say("column.from"), cell: (one) => name(one.start) },
    {
      key: "kind",
      head: say("column.kind"),
      cell: (one) => ontology.relationships[one.kind ?? ""]?.label[lang],
    },
    { key: "to", head: say("column.to"), cell: (one) => name(one.end) },
    {
      key: "ties",
      head: say("column.ties"),
      cell: (one) => formatNumber(one.ties, lang),
      number: true,
    },
    {
      key: "border",
      head: say("column.border"),
      cell: (one) =>
        groups ? formatNumber(one.tiesOverBorder, lang) : say(one.overBorder ? "yes" : "no"),
      number: groups,
    },
  ];
  const keyed = picture.ties.map((one, index) => ({ ...one, index }));
  return (
    <div className="tables">
      <DataTable caption={say("nodes")} columns={nodes} rows={picture.nodes} id={(one) => one.id} />
      <DataTable
        caption={say("pairs")}
        columns={ties}
        rows={keyed}
        id={(one) => String(one.index)}
        mark={(one) => (one.overBorder ? "crossing" : undefined)}
      />
    </div>
  );
}
