import type { ReactNode } from "react";
import { Refused } from "../api/client";
import type { TypedDocumentString } from "../api/made";
import { useAnswer } from "../data";
import { Waiting } from "./Busy";
import { Failure } from "./Notice";

interface Props<T, V> {
  document: TypedDocumentString<T, V>;
  variables: V;
  /** Stands where the server takes what was asked for a mistake. */
  mistaken?: ReactNode;
  /** Shows the answer. */
  children: (answer: T) => ReactNode;
}

/** An answer that may take the server seconds: it can be stopped, and an older one is not shown. */
export function Computed<T, V>({ document, variables, mistaken, children }: Props<T, V>) {
  const answer = useAnswer(document, variables);
  const { data, error, isPlaceholderData, refetch } = answer;
  if (data && !isPlaceholderData) return children(data);
  if (mistaken && error instanceof Refused && error.code === "BAD_USER_INPUT") return mistaken;
  if (error) return <Failure error={error} retry={refetch} />;
  return <Waiting of={{ ...answer, isPending: true }} />;
}
