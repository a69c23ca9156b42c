import { useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import { CreatePartDocument, EndPartDocument } from "../../api/made";
import type { Ontology } from "../../api/ontology";
import { Change, type OnDone } from "../../parts/form/Hands";
import { People } from "../../parts/form/People";
import { Entry, names } from "../../parts/list/Entry";
import { money, term } from "./columns";
import { begunOf, type Found, specOf } from "./specs";
import { useWords } from "./words";

export const BACK = { page: "projects" as const, change: { project: null } };

interface Props {
  ontology: Ontology;
  of: Found;
  onDone: OnDone;
}

/** One project: when, with whom, for how much. */
export function Detail({ ontology, of: node, onDone }: Props) {
  const say = useWords();
  const { lang } = useAddress();
  const label = (name: string) => ontology.nodes.Project?.properties[name]?.label[lang] ?? name;
  const countries = new Set(node.participants.edges.flatMap((one) => one.node.country ?? []));
  const sums = node.participants.edges.map(({ contribution, currency, ...one }) => ({
    ...one,
    aside: money(contribution, currency ?? node.currency, lang),
  }));
  return (
    <Entry
      ontology={ontology}
      id={node.id}
      back={BACK}
      of={node}
      facts={[
        { label: label("acronym"), value: node.acronym },
        { label: label("number"), value: node.number },
        { label: say("column.term"), value: term(node, lang) },
        { label: label("status"), value: node.status },
        { label: say("form.programmes"), value: names(node.fundedBy, lang) },
        { label: label("total_cost"), value: money(node.totalCost, node.currency, lang) },
        { label: label("eu_contribution"), value: money(node.euContribution, node.currency, lang) },
        { label: say("form.region"), value: names(node.locatedIn, lang) },
        { label: say("form.sectors"), value: names(node.activeIn, lang) },
        { label: say("form.topics"), value: names(node.worksOn, lang) },
        {
          label: say("over.fact"),
          value: countries.size > 0 && say(countries.size > 1 ? "over.yes" : "over.no"),
        },
      ]}
    >
      <Change
        ontology={ontology}
        spec={specOf(say)}
        of={begunOf(node, nameOf(node, lang))}
        onDone={onDone}
      />
      <People
        ontology={ontology}
        title={say("consortium")}
        tie="PARTICIPATES_IN"
        of={{ totalCount: node.participants.totalCount, edges: sums }}
        by={{
          to: { project: node.id },
          create: CreatePartDocument,
          end: EndPartDocument,
          byRole: true,
          onDone,
        }}
      />
    </Entry>
  );
}
