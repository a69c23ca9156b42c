import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TypedDocumentString } from "../../api/made";
import type { Ontology } from "../../api/ontology";
import { useAnswer } from "../../data";
import { Failure } from "../Notice";
import { type Back, Entry } from "./Entry";

interface Props<N> {
  ontology: Ontology;
  /** Asks for one entry as a list of one, called `rows`. */
  document: TypedDocumentString<{ rows: { edges: { node: N }[] } }, { id: string }>;
  id: string;
  back: Back;
  children: (node: N) => ReactNode;
}

/** An entry once it has come, and what stands there until then, or if there is none. */
export function Found<N>({ ontology, document, id, back, children }: Props<N>) {
  const { t } = useTranslation();
  const { data, error, refetch, isPlaceholderData } = useAnswer(document, { id });
  if (error) return <Failure error={error} retry={refetch} />;
  if (!data || isPlaceholderData) return <p className="loading">{t("notice.loading")}</p>;
  const node = data.rows.edges[0]?.node;
  return node ? children(node) : <Entry {...{ ontology, id, back }} of={null} facts={[]} />;
}
