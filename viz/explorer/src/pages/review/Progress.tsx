import { VerdictsDocument } from "../../api/made";
import { useAnswer } from "../../data";
import { useWords } from "./words";

/** How much of the queue is done. */
export function Progress() {
  const say = useWords();
  const { data } = useAnswer(VerdictsDocument, {});
  const groups = data?.candidatePairs.aggregate.groupBy.groups ?? [];
  const open = groups.find(({ value }) => value === "open")?.count ?? 0;
  const total = data?.candidatePairs.totalCount ?? 0;
  if (total === 0) return null;
  return (
    <p className="progress" role="status">
      <progress max={total} value={total - open} aria-label={say("queue.progress")} />{" "}
      {say("queue.done", { done: total - open, total })}
    </p>
  );
}
