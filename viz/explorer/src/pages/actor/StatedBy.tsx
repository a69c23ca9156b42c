import { useAddress } from "../../address";
import { SourceDocument } from "../../api/made";
import { useAnswer } from "../../data";
import { formatDate } from "../../parts/format";
import { EDITS } from "./facts";
import { useWords } from "./words";

/** A record's source, licence and day. */
export interface Stating {
  source: string;
  licence: string;
  retrieved: string | null;
}

/** A source by its name, with the words by which its licence asks to name it. */
function Source({ id }: { id: string }) {
  const say = useWords();
  const { data } = useAnswer(SourceDocument, { id: `source:${id}` }, id !== EDITS);
  const node = data?.node?.__typename === "Source" ? data.node : undefined;
  if (id === EDITS) return say("facts.byHand");
  return <span title={node?.attribution ?? undefined}>{node?.name ?? id}</span>;
}

/** Who says so, under which licence, as of when; each source once. */
export function StatedBy({ records }: { records: readonly Stating[] }) {
  const { lang } = useAddress();
  const once = [...new Map(records.map((one) => [one.source, one])).values()];
  return once.map(({ source, licence, retrieved }) => (
    <small key={source}>
      <Source id={source} />
      {` · ${licence}`}
      {retrieved && ` · ${formatDate(retrieved, lang)}`}
    </small>
  ));
}
