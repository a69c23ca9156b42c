import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import { ConsortiumDocument } from "../../api/made";
import type { Ontology } from "../../api/ontology";
import { useAnswer } from "../../data";
import { People } from "../../parts/form/People";
import { formatDate } from "../../parts/format";
import { Entry } from "../../parts/list/Entry";
import { Failure } from "../../parts/Notice";
import { useWords } from "./words";

const BACK = { page: "projects" as const, change: { consortium: null, show: "consortia" } };

/** A group that prepares or carries out a project. */
export function Consortium({ ontology, id }: { ontology: Ontology; id: string }) {
  const say = useWords();
  const { t } = useTranslation();
  const { lang } = useAddress();
  const { data, error, refetch, isPlaceholderData } = useAnswer(ConsortiumDocument, { id });
  if (error) return <Failure error={error} retry={refetch} />;
  if (!data || isPlaceholderData) return <p className="loading">{t("notice.loading")}</p>;
  const node = data.rows.edges[0]?.node;
  if (!node) return <Entry {...{ ontology, id }} back={BACK} of={null} facts={[]} />;
  return (
    <Entry
      {...{ ontology, id }}
      back={BACK}
      of={node}
      facts={[
        { label: say("column.status"), value: node.status },
        { label: say("column.deadline"), value: node.deadline && formatDate(node.deadline, lang) },
      ]}
    >
      <People ontology={ontology} title={say("members")} tie="MEMBER_OF" of={node.members} />
    </Entry>
  );
}
