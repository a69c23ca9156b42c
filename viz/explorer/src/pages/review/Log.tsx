import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import { ask } from "../../api/client";
import { DecisionsDocument, type DecisionsQuery, UndoDecisionDocument } from "../../api/made";
import { LOCALES } from "../../api/ontology";
import { useChange } from "../../data";
import { type Column, DataTable } from "../../parts/DataTable";
import { Wrong } from "../../parts/form/Wrong";
import { Link } from "../../parts/Link";
import { More } from "../../parts/More";
import { Failure } from "../../parts/Notice";
import { Value } from "../../parts/Value";
import { useViewer } from "../../viewer";
import { useWords } from "./words";

const ROWS = 50;

type Decision = DecisionsQuery["decisions"]["edges"][number]["node"];

function useDecisions() {
  return useInfiniteQuery({
    queryKey: ["decisions"],
    queryFn: ({ signal, pageParam }) =>
      ask(DecisionsDocument, { first: ROWS, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ decisions: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
  });
}

/** What was decided of a pair, if it is told to the one who asks. */
function verdicts({ after }: Decision): Record<string, string> {
  return after ? JSON.parse(after) : {};
}

function Pairs({ decision }: { decision: Decision }) {
  const say = useWords();
  const said = verdicts(decision);
  const { edges, totalCount } = decision.concerns;
  return (
    <>
      {edges.map(({ node: one }) => (
        <div key={one.id}>
          <Link to="review" change={{ tab: null, pair: one.id }}>
            {one.leftName || one.left} · {one.rightName || one.right}
          </Link>{" "}
          {said[one.id] && (
            <small>
              <Value type="CandidatePair" name="verdict" value={said[one.id] ?? ""} />
            </small>
          )}
        </div>
      ))}
      {totalCount > edges.length && (
        <small>{say("log.more", { count: totalCount - edges.length })}</small>
      )}
    </>
  );
}

/** Who decided what, when and why; each can be taken back, in any order. */
export function Log() {
  const { t } = useTranslation();
  const say = useWords();
  const { lang } = useAddress();
  const { viewer, mayEverywhere } = useViewer();
  const { data, error, isFetching, fetchNextPage, refetch } = useDecisions();
  const undo = useChange(UndoDecisionDocument);
  const rows =
    data?.pages.flatMap(({ decisions }) => decisions.edges.map(({ node }) => node)) ?? [];
  const may = mayEverywhere("steward");
  const columns: Column<Decision>[] = [
    {
      key: "at",
      head: say("log.at"),
      cell: ({ at }) => new Date(at).toLocaleString(LOCALES[lang]),
    },
    {
      key: "kind",
      head: say("log.kind"),
      cell: ({ kind }) => <Value type="Decision" name="kind" value={kind} />,
    },
    { key: "pairs", head: say("log.pairs"), cell: (one) => <Pairs decision={one} /> },
    {
      key: "by",
      head: say("log.by"),
      cell: ({ by, note }) => (
        <>
          {by ?? "–"} {note && <small>{note}</small>}
        </>
      ),
    },
    {
      key: "undo",
      head: say("log.change"),
      cell: (one) => {
        if (one.undone) return say("log.undone");
        if (!may || one.kind === "undo") return null;
        return (
          <button
            type="button"
            disabled={undo.isPending}
            onClick={() => undo.mutate({ input: { ids: [one.id], by: viewer?.name ?? "" } })}
          >
            {say("log.undo")}
          </button>
        );
      },
    },
  ];
  return (
    <>
      <p className="hint">{say("log.hint")}</p>
      {error && <Failure error={error} retry={refetch} />}
      {undo.error && <Failure error={undo.error} retry={undo.reset} />}
      <Wrong refused={undo.refused} />
      {!data && !error && <p className="loading">{t("notice.loading")}</p>}
      {data && rows.length === 0 && <p className="empty">{say("log.none")}</p>}
      {rows.length > 0 && (
        <>
          <DataTable caption={say("tab.log")} columns={columns} rows={rows} id={({ id }) => id} />
          <More
            shown={rows.length}
            total={data?.pages[0]?.decisions.totalCount ?? 0}
            pending={isFetching}
            onMore={fetchNextPage}
          />
        </>
      )}
    </>
  );
}
