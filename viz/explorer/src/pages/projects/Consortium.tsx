import { useAddress } from "../../address";
import type { ConsortiumQuery } from "../../api/made";
import type { Ontology } from "../../api/ontology";
import { People } from "../../parts/form/People";
import { formatDate } from "../../parts/format";
import { Entry } from "../../parts/list/Entry";
import { useWords } from "./words";

export const CONSORTIA = {
  page: "projects" as const,
  change: { consortium: null, show: "consortia" },
};

type Group = ConsortiumQuery["rows"]["edges"][number]["node"];

/** A group that prepares or carries out a project. */
export function Consortium({ ontology, of: node }: { ontology: Ontology; of: Group }) {
  const say = useWords();
  const { lang } = useAddress();
  return (
    <Entry
      ontology={ontology}
      id={node.id}
      back={CONSORTIA}
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
