import { lazy, Suspense, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { open, useValue } from "../../address";
import { Refused } from "../../api/client";
import type { Ontology } from "../../api/ontology";
import { Busy, Waiting } from "../../parts/Busy";
import { Choice } from "../../parts/Choice";
import { Failure, Notice } from "../../parts/Notice";
import { Take } from "../../parts/Take";
import type { Later } from "../../take/gather";
import { type About, sheetOf } from "../../take/sheet";
import type { Answer } from "./ask";
import type { Given } from "./asking";
import { chartable } from "./charted";
import { drawn } from "./drawn";
import { Rows, useColumns } from "./Rows";
import { pageOf } from "./values";
import { useWords } from "./words";

const Picture = lazy(() => import("../../parts/Picture")); // WebGL is not needed for the table
const ChartView = lazy(() => import("./ChartView"));

const VIEWS = ["table", "network", "chart"] as const;
type View = (typeof VIEWS)[number];

interface Asked {
  data: Answer | undefined;
  error: Error | null;
  isPending: boolean;
  isFetching: boolean;
  refetch: () => unknown;
}

interface Props {
  name: string;
  asked: Asked;
  ontology: Ontology;
  /** What the query itself was asked to stop at. */
  limit?: number;
  /** What the query was given. */
  given?: Given;
  /** Stops the statement; without it a button comes after a second. */
  onStop?: () => void;
}

/** What a row is about: the nodes whose ids it has, for their sources. */
function aboutOf({ columns }: Answer, row: unknown[]): About | null {
  const ids = row.filter((value, at) => pageOf(value, columns[at] ?? "")) as string[];
  const synthetic = row[columns.indexOf("synthetic")] === true;
  return ids.length > 0 ? { id: ids, synthetic } : null;
}

/** An answer as table, network or chart, and what there is to say of it. */
function Shown({ name, answer, ontology, limit, given }: Props & { answer: Answer }) {
  const say = useWords();
  const { t } = useTranslation();
  const [as, setView] = useValue("as");
  const network = useMemo(() => drawn(answer, ontology, given), [answer, ontology, given]);
  const chart = useMemo(() => chartable(answer), [answer]);
  const able: Record<View, boolean> = { table: true, network: !!network, chart: !!chart };
  const views = VIEWS.filter((one) => able[one]);
  const view = views.find((one) => one === as) ?? "table";
  const columns = useColumns(answer, ontology);
  const sheet: Later = {
    title: name,
    count: answer.rows.length,
    fetch: async () => {
      const rows = answer.rows.map((row, at) => ({ row, at }));
      return sheetOf(name, columns, rows, ({ row }) => aboutOf(answer, row));
    },
  };
  const table = <Rows name={name} answer={answer} ontology={ontology} />;
  const wait = <p className="loading">{t("notice.loading")}</p>;
  const count = answer.rows.length;
  return (
    <>
      <div className="bar">
        {views.length > 1 && (
          <Choice
            title={say("view.title")}
            options={views}
            value={view}
            label={(one) => say(`view.${one}`)}
            onChoose={(one) => setView(one, true)}
          />
        )}
        <p role="status">{say("answered", { count, milliseconds: answer.milliseconds })}</p>
        <Take
          name={name}
          tables={[sheet]}
          network={view === "network" ? network?.network : undefined}
        />
      </div>
      {answer.cut && <p className="warning">{say("cut", { limit: answer.limit })}</p>}
      {!answer.cut && count > 0 && count === limit && (
        <p className="warning">{say("limited", { count })}</p>
      )}
      {view === "network" && network?.cut && (
        <p className="warning">
          {say("drawn", { nodes: network.network.order, ties: network.network.size })}
        </p>
      )}
      {view === "table" && table}
      {view === "network" && network && (
        <Suspense fallback={wait}>
          <div className="drawn">
            <Picture
              network={network.network}
              ontology={ontology}
              alt={say("alt", { nodes: network.network.order, ties: network.network.size })}
              help={say("picture")}
              onSelect={(id) => open(pageOf(id, "id") ?? "network", { id })}
              instead={table}
              centre={given?.id ?? ""}
            />
          </div>
        </Suspense>
      )}
      {view === "chart" && chart && (
        <Suspense fallback={wait}>
          <ChartView name={name} answer={answer} of={chart} ontology={ontology} />
        </Suspense>
      )}
    </>
  );
}

/** What was wrong: a mistake of one's own is told by itself, and to try again would not help. */
function Wrong({ error, retry }: { error: Error; retry: () => void }) {
  const own = error instanceof Refused && error.code === "BAD_USER_INPUT";
  if (own) return <Notice>{error.message.split("\n")[0]}</Notice>;
  return <Failure error={error} retry={retry} />;
}

/** The answer to what was asked, or what keeps it from coming. */
export function Results(props: Props) {
  const say = useWords();
  const { asked, onStop } = props;
  const { data, error, isFetching, refetch } = asked;
  const element = useRef<HTMLElement>(null);
  const came = data ?? error;
  useEffect(() => {
    const main = element.current?.closest("main");
    const top = element.current?.getBoundingClientRect().top ?? 0;
    if (came && main && top > innerHeight * 0.8)
      main.scrollTop += top - main.getBoundingClientRect().top; // it lies below what is seen
  }, [came]);
  return (
    <section className="results-of" aria-label={say("results")} ref={element}>
      {isFetching && onStop ? (
        <Busy what={say("running")} onCancel={onStop} />
      ) : (
        <Waiting of={asked} what={say("running")} />
      )}
      {error && !isFetching && <Wrong error={error} retry={refetch} />}
      {data && !error && data.rows.length === 0 && <p>{say("nothing")}</p>}
      {data && !error && data.rows.length > 0 && <Shown {...props} answer={data} />}
    </section>
  );
}
