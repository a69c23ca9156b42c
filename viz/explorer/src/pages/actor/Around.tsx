import { lazy, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { open, useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import type { Ontology } from "../../api/ontology";
import { arrange } from "../../graph/layout";
import { Failure } from "../../parts/Notice";
import { useEgos } from "../network/egos";
import { join } from "../network/join";
import type { Known } from "./known";
import { useWords } from "./words";

const Picture = lazy(() => import("../../parts/Picture")); // drawing is not needed to read

/** How many ties of each kind are drawn: the network page has all. */
const FEW = 8;

interface Props {
  known: Known;
  ontology: Ontology;
}

/** A few ties of each kind, drawn once somebody wants to see them. */
export function Around(props: Props) {
  const say = useWords();
  const [shown, setShown] = useState(false);
  return (
    <details className="around" onToggle={({ currentTarget }) => setShown(currentTarget.open)}>
      <summary>{say("around.title")}</summary>
      {shown && <Drawn {...props} />}
    </details>
  );
}

function Drawn({ known: { node }, ontology }: Props) {
  const { t } = useTranslation();
  const say = useWords();
  const { lang } = useAddress();
  const { found, error, pending, retry } = useEgos([node.id], ontology);
  const network = useMemo(() => {
    const few = found.map((one) => ({
      ...one,
      groups: one.groups.map((group) => ({ ...group, ties: group.ties.slice(0, FEW) })),
    }));
    const made = join(few, null).network;
    arrange(made);
    return made;
  }, [found]);
  if (error) return <Failure error={error} retry={retry} />;
  if (pending) return <p className="loading">{t("notice.loading")}</p>;
  return (
    <Suspense fallback={<p className="loading">{t("notice.loading")}</p>}>
      <p className="hint">{say("around.hint", { few: FEW })}</p>
      <Picture
        network={network}
        ontology={ontology}
        alt={say("around.alt", { name: nameOf(node, lang), nodes: network.order })}
        help={say("around.help")}
        centre={node.id}
        onSelect={(id) => open("actor", { id })}
        instead={null}
      />
    </Suspense>
  );
}
