import { useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import type { Ontology } from "../../api/ontology";
import { Change, type OnDone } from "../../parts/form/Hands";
import { formatDate, formatMoney } from "../../parts/format";
import { Entry, Everybody, names } from "../../parts/list/Entry";
import { Value } from "../../parts/Value";
import { isOpen } from "./asked";
import { Matches } from "./Matches";
import { begunOf, type Found, sideOf, specOf } from "./specs";
import { useWords } from "./words";

export const BACK = { page: "market" as const, change: { listing: null } };

interface Props {
  ontology: Ontology;
  of: Found;
  onDone: OnDone;
}

/** One offer or request, and what fits it. */
export function Detail({ ontology, of: node, onDone }: Props) {
  const say = useWords();
  const { lang } = useAddress();
  const label = (name: string) => ontology.nodes.Offer?.properties[name]?.label[lang] ?? name;
  const side = sideOf(node);
  const until = `${formatDate(node.expires ?? "", lang)}${isOpen(node) ? "" : ` (${say("expired")})`}`;
  return (
    <Entry
      ontology={ontology}
      id={node.id}
      back={{ ...BACK, change: { ...BACK.change, show: side } }}
      of={node}
      facts={[
        {
          label: say(side === "offers" ? "form.offeredBy" : "form.requestedBy"),
          value: <Everybody of={node.by} ontology={ontology} />,
        },
        {
          label: label("kind"),
          value: node.kind && <Value type="Offer" name="kind" value={node.kind} />,
        },
        { label: label("expires"), value: node.expires && until },
        { label: label("published"), value: node.published && formatDate(node.published, lang) },
        { label: say("form.sectors"), value: names(node.activeIn, lang) },
        { label: say("form.topics"), value: names(node.worksOn, lang) },
        { label: label("classification"), value: node.classification },
        {
          label: label("price"),
          value: node.price != null && formatMoney(node.price, "EUR", lang),
        },
      ]}
    >
      <Change
        ontology={ontology}
        spec={specOf(side, say, lang)}
        of={begunOf(node, nameOf(node, lang))}
        onDone={onDone}
      />
      {!node.validTo && <Matches key={node.id} id={node.id} side={side} />}
    </Entry>
  );
}
