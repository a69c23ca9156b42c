import { useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import { CreateAttendanceDocument, EndAttendanceDocument } from "../../api/made";
import { LOCALES, type Ontology } from "../../api/ontology";
import { Change, type OnDone } from "../../parts/form/Hands";
import { People } from "../../parts/form/People";
import { formatCountry } from "../../parts/format";
import { Entry, Everybody, names, Website } from "../../parts/list/Entry";
import { Value } from "../../parts/Value";
import { when } from "./days";
import { begunOf, type Found, specOf } from "./specs";
import { useWords } from "./words";

export const BACK = { page: "events" as const, change: { event: null } };

interface Props {
  ontology: Ontology;
  of: Found;
  onDone: OnDone;
}

/** One event: when and where, by whom, and who comes. */
export function Detail({ ontology, of: node, onDone }: Props) {
  const say = useWords();
  const { lang } = useAddress();
  const label = (name: string) => ontology.nodes.Event?.properties[name]?.label[lang] ?? name;
  const country = node.country && formatCountry(node.country, lang);
  return (
    <Entry
      ontology={ontology}
      id={node.id}
      back={BACK}
      of={node}
      facts={[
        { label: say("column.when"), value: when(node, LOCALES[lang]) },
        { label: say("column.where"), value: [node.town, country].filter(Boolean).join(", ") },
        {
          label: label("format"),
          value: node.format && <Value type="Event" name="format" value={node.format} />,
        },
        {
          label: label("status"),
          value: node.status && <Value type="Event" name="status" value={node.status} />,
        },
        { label: label("website"), value: <Website of={node.website} /> },
        {
          label: say("form.organisers"),
          value: <Everybody of={node.organisers} ontology={ontology} />,
        },
        { label: say("form.topics"), value: names(node.worksOn, lang) },
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
        title={say("people")}
        tie="ATTENDS"
        of={node.attendees}
        by={{
          to: { event: node.id },
          create: CreateAttendanceDocument,
          end: EndAttendanceDocument,
          onDone,
        }}
      />
    </Entry>
  );
}
