import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { go, useAddress, useValue } from "../../address";
import { ask } from "../../api/client";
import { QueueDocument, UndoDecisionDocument } from "../../api/made";
import { LOCALES, type Ontology } from "../../api/ontology";
import { useChange } from "../../data";
import { Wrong } from "../../parts/form/Wrong";
import { More } from "../../parts/More";
import { Failure } from "../../parts/Notice";
import { useDebounced } from "../../parts/useDebounced";
import { useViewer } from "../../viewer";
import { Compare } from "./Compare";
import { Filters } from "./Filters";
import { Progress } from "./Progress";
import { useWords } from "./words";

const ROWS = 50;

function useQueue(verdict: string, least: string, text: string) {
  const either = text ? [{ leftName: { contains: text } }, { rightName: { contains: text } }] : [];
  const filter = {
    verdict: { eq: verdict },
    ...(least ? { probability: { gte: Number(least) } } : {}),
    ...(either.length > 0 ? { or: either } : {}),
  };
  return useInfiniteQuery({
    queryKey: ["queue", filter],
    queryFn: ({ signal, pageParam }) =>
      ask(QueueDocument, { filter, first: ROWS, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ candidatePairs: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
    placeholderData: keepPreviousData,
  });
}

/** Pairs to decide: a list at the side, one pair at a time in the middle. */
export function Queue({ ontology }: { ontology: Ontology }) {
  const { t } = useTranslation();
  const say = useWords();
  const { lang } = useAddress();
  const { viewer } = useViewer();
  const [verdict] = useValue("verdict");
  const [least] = useValue("least");
  const [chosen] = useValue("pair");
  const [text, setText] = useState("");
  const [taken, setTaken] = useState<{ pair: string; decision: string }[]>([]);
  const [moved, setMoved] = useState(false);
  const undo = useChange(UndoDecisionDocument);
  const words = useDebounced(text.trim());
  const queue = useQueue(verdict || "open", least, words);
  const pairs =
    queue.data?.pages.flatMap((one) => one.candidatePairs.edges.map((e) => e.node)) ?? [];
  const total = queue.data?.pages[0]?.candidatePairs.totalCount ?? 0;
  const shown = chosen || pairs[0]?.id || "";
  const at = pairs.findIndex(({ id }) => id === shown);

  function step(by: number): void {
    setMoved(true);
    go({ pair: pairs[at + by]?.id ?? shown }, true);
  }

  function decided(decision: string | undefined): void {
    const next = pairs[at + 1] ?? pairs[at - 1];
    setMoved(true);
    go({ pair: next && next.id !== shown ? next.id : null }, true);
    if (decision) setTaken([...taken, { pair: shown, decision }]);
  }

  function back(): void {
    const last = taken.at(-1);
    if (!last || undo.isPending) return;
    undo.mutate(
      { input: { ids: [last.decision], by: viewer?.name ?? "" } },
      {
        onSuccess: ({ undoDecision: { userErrors } }) => {
          if (userErrors.length > 0) return;
          setTaken(taken.slice(0, -1));
          go({ pair: last.pair }, true);
        },
      },
    );
  }

  return (
    <>
      <p className="hint">{say("queue.hint")}</p>
      <Progress />
      <div className="bar">
        <Filters text={text} onText={setText} />
        <button type="button" disabled={taken.length === 0 || undo.isPending} onClick={back}>
          {say("queue.undo", { count: taken.length })}
        </button>
      </div>
      <Wrong refused={undo.refused} />
      {queue.error && <Failure error={queue.error} retry={queue.refetch} />}
      {!queue.data && !queue.error && <p className="loading">{t("notice.loading")}</p>}
      {queue.data && total === 0 && <p className="empty">{say("queue.empty")}</p>}
      <div className="columns">
        {pairs.length > 0 && (
          <nav aria-label={say("queue.list")}>
            <ol>
              {pairs.map((one) => (
                <li key={one.id}>
                  <button
                    type="button"
                    aria-current={one.id === shown || undefined}
                    onClick={() => go({ pair: one.id }, true)}
                  >
                    <span>{one.leftName || one.left}</span>
                    <span>{one.rightName || one.right}</span>
                    <small>
                      {one.probability?.toLocaleString(LOCALES[lang], {
                        style: "percent",
                        maximumFractionDigits: 0,
                      })}
                    </small>
                  </button>
                </li>
              ))}
            </ol>
            <More
              shown={pairs.length}
              total={total}
              pending={queue.isFetching}
              onMore={queue.fetchNextPage}
            />
          </nav>
        )}
        {shown && (
          <Compare
            id={shown}
            ontology={ontology}
            onDecided={decided}
            onStep={step}
            onUndo={back}
            focused={moved}
          />
        )}
      </div>
    </>
  );
}
