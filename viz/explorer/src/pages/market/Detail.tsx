import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import { ListingDocument } from "../../api/made";
import type { Ontology } from "../../api/ontology";
import { useAnswer } from "../../data";
import { Change, type OnDone } from "../../parts/form/Hands";
import { formatDate, formatMoney } from "../../parts/format";
import { Entry, Everybody, names } from "../../parts/list/Entry";
import { Failure } from "../../parts/Notice";
import { Value } from "../../parts/Value";
import { isOpen } from "./asked";
import { Matches } from "./Matches";
import { begunOf, sideOf, specOf } from "./specs";
import { useWords } from "./words";

interface Props {
  ontology: Ontology;
  id: string;
  onDone: OnDone;
}

/** One offer or request, and what fits it. */
export function Detail({ ontology, id, onDone }: Props) {
  const say = useWords();
  const { t } = useTranslation();
  const { lang } = useAddress();
  const { data, error, refetch, isPlaceholderData } = useAnswer(ListingDocument, { id });
  if (error) return <Failure error={error} retry={refetch} />;
  if (!data || isPlaceholderData) return <p className="loading">{t("notice.loading")}</p>;
  const node = data.rows.edges[0]?.node;
  const label = (name: string) => ontology.nodes.Offer?.properties[name]?.label[lang] ?? name;
  const side = node ? sideOf(node) : "offers";
  const back = { page: "market" as const, change: { listing: null, show: side } };
  if (!node) return <Entry {...{ ontology, id, back }} of={null} facts={[]} />;
  const until = `${formatDate(node.expires ?? "", lang)}${isOpen(node) ? "" : ` (${say("expired")})`}`;
  return (
    <Entry
      {...{ ontology, id, back }}
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
      {!node.validTo && <Matches key={id} id={id} side={side} />}
    </Entry>
  );
}
