import type { Ontology } from "../../api/ontology";
import type { Network } from "../../graph/network";
import { Dialog } from "../../parts/Dialog";
import { Failure } from "../../parts/Notice";
import { useEgo, useEgos } from "./egos";
import { Kinds } from "./Kinds";
import { useShown } from "./state";
import { useWords } from "./words";

interface Props {
  ontology: Ontology;
  network: Network;
}

/** What one node can be expanded by, for the window beside it. */
export function Offer({ id, ontology, network }: Props & { id: string }) {
  const say = useWords();
  const shown = useShown();
  const near = id === shown.id || shown.open.includes(id);
  const { data, error, refetch } = useEgo(id, ontology, near);
  if (error) return <Failure error={error} retry={refetch} />;
  if (!data) return <p className="loading">{say("kinds.counting")}</p>;
  return <Kinds of={[data]} network={network} />;
}

const MOST = 20; // nodes whose ties are counted at once

/** What several nodes can be expanded by. */
export function Offers({
  ids,
  ontology,
  network,
  onClose,
}: Props & { ids: string[]; onClose: () => void }) {
  const say = useWords();
  const counted = ids.slice(0, MOST);
  const { found, pending, error, retry } = useEgos(counted, ontology, false);
  return (
    <Dialog title={say("chosen.expandTitle", { count: counted.length })} onClose={onClose}>
      {ids.length > MOST && <p>{say("chosen.first", { most: MOST })}</p>}
      {error && <Failure error={error} retry={retry} />}
      {pending ? (
        <p className="loading">{say("kinds.counting")}</p>
      ) : (
        <Kinds of={found} network={network} />
      )}
    </Dialog>
  );
}
