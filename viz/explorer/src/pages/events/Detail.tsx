import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import { CreateAttendanceDocument, EndAttendanceDocument, EventDocument } from "../../api/made";
import { LOCALES, type Ontology } from "../../api/ontology";
import { useAnswer } from "../../data";
import { Change, type OnDone } from "../../parts/form/Hands";
import { People } from "../../parts/form/People";
import { formatCountry } from "../../parts/format";
import { Entry, Everybody, names, Website } from "../../parts/list/Entry";
import { Failure } from "../../parts/Notice";
import { Value } from "../../parts/Value";
import { when } from "./days";
import { begunOf, specOf } from "./specs";
import { useWords } from "./words";

const BACK = { page: "events" as const, change: { event: null } };

/** One event: when and where, by whom, and who comes. */
export function Detail({
  ontology,
  id,
  onDone,
}: {
  ontology: Ontology;
  id: string;
  onDone: OnDone;
}) {
  const say = useWords();
  const { t } = useTranslation();
  const { lang } = useAddress();
  const { data, error, refetch, isPlaceholderData } = useAnswer(EventDocument, { id });
  if (error) return <Failure error={error} retry={refetch} />;
  if (!data || isPlaceholderData) return <p className="loading">{t("notice.loading")}</p>;
  const node = data.rows.edges[0]?.node;
  if (!node) return <Entry {...{ ontology, id }} back={BACK} of={null} facts={[]} />;
  const label = (name: string) => ontology.nodes.Event?.properties[name]?.label[lang] ?? name;
  const country = node.country && formatCountry(node.country, lang);
  return (
    <Entry
      {...{ ontology, id }}
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
          to: { event: id },
          create: CreateAttendanceDocument,
          end: EndAttendanceDocument,
          onDone,
        }}
      />
    </Entry>
  );
}
