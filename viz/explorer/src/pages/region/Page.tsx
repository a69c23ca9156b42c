import { lazy, Suspense, useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { go, open, useAddress, useValue } from "../../address";
import { PictureDocument } from "../../api/made";
import type { Ontology } from "../../api/ontology";
import { useAnswer } from "../../data";
import { asked, clear, FACETS, useFilter } from "../../filter";
import { Choice } from "../../parts/Choice";
import { type Column, DataTable } from "../../parts/DataTable";
import { formatNumber } from "../../parts/format";
import { Link } from "../../parts/Link";
import { Failure } from "../../parts/Notice";
import { Take } from "../../parts/Take";
import type { PageProps } from "..";
import { drawn, namesOf, type Picture as Shown } from "./drawn";
import "./page.css";
import { Score } from "./Score";
import { useWords } from "./words";

const Picture = lazy(() => import("../../parts/Picture")); // WebGL is not needed for the table

const BY = ["REGION", "COUNTRY", "TYPE", "SECTION", "ACTOR"] as const;
type By = (typeof BY)[number];
const VIEWS = ["picture", "table"] as const;
const MOST = { groups: 1_000, actors: 2_500 }; // nodes and ties that are drawn together

const isBy = (text: string): text is By => BY.some((one) => one === text);

/** Everything the picture says, in words. */
function Table({ picture, ontology }: { picture: Shown; ontology: Ontology }) {
  const say = useWords();
  const { t } = useTranslation();
  const { lang } = useAddress();
  const names = namesOf(picture, lang, ontology, t("legend.unknown"));
  type Node = Shown["nodes"][number];
  type Tie = Shown["ties"][number];
  const nodes: Column<Node>[] = [
    { key: "name", head: say("column.name"), cell: (one) => names.get(one.id) },
    { key: "country", head: say("column.country"), cell: (one) => one.country },
    {
      key: "actors",
      head: say("column.actors"),
      cell: (one) => formatNumber(one.actors, lang),
      number: true,
    },
  ];
  const ties: Column<Tie>[] = [
    { key: "from", head: say("column.from"), cell: (one) => names.get(one.start) },
    {
      key: "kind",
      head: say("column.kind"),
      cell: (one) => ontology.relationships[one.kind ?? ""]?.label[lang],
    },
    { key: "to", head: say("column.to"), cell: (one) => names.get(one.end) },
    {
      key: "ties",
      head: say("column.ties"),
      cell: (one) => formatNumber(one.ties, lang),
      number: true,
    },
    {
      key: "border",
      head: say("column.border"),
      cell: (one) => say(one.overBorder ? "yes" : "no"),
    },
  ];
  const keyed = picture.ties.map((one, index) => ({ ...one, index }));
  return (
    <div className="tables">
      <DataTable caption={say("nodes")} columns={nodes} rows={picture.nodes} id={(one) => one.id} />
      <DataTable
        caption={say("pairs")}
        columns={ties}
        rows={keyed}
        id={(one) => String(one.index)}
        mark={(one) => (one.overBorder ? "crossing" : undefined)}
      />
    </div>
  );
}

/** The network of everybody under the filter: by region at first, down to single actors. */
export default function Region({ ontology }: PageProps) {
  const say = useWords();
  const { t } = useTranslation();
  const { query } = useAddress();
  const filter = useFilter();
  const [given, setBy] = useValue("by");
  const [view, setView] = useValue("view");
  const by = isBy(given) ? given : "REGION";
  const groups = by !== "ACTOR";
  const most = groups ? MOST.groups : MOST.actors;
  const { data, error, refetch } = useAnswer(PictureDocument, { ...asked(filter), by, most });
  const picture = data?.picture;
  const unknown = t("legend.unknown");
  const network = useMemo(
    () => picture && drawn(picture, { ontology, unknown, groups }),
    [picture, ontology, unknown, groups],
  );
  const chosen = filter.text !== "" || FACETS.some((one) => filter.chosen[one].length > 0);
  const crossing = picture?.ties.filter((one) => one.overBorder) ?? [];
  const count = (ties: { ties: number }[]) => ties.reduce((sum, one) => sum + one.ties, 0);
  const cut =
    picture &&
    (picture.nodes.length < picture.totalNodes || picture.ties.length < picture.totalTies);

  useEffect(() => {
    document.title = `${say("title")} – Mosty`;
  }, [say]);

  function choose(id: string): void {
    if (!groups) open("network", { id });
    else if (by === "REGION" && id) go({ region: [...query.getAll("region"), id], by: "ACTOR" });
    else if (by === "TYPE") go({ type: id, by: "ACTOR" });
    else if (by === "COUNTRY" && id) go({ country: id.replace("nuts:", ""), by: "REGION" });
  }

  return (
    <div className="explorer">
      <section className="network">
        <h1 className="hidden">{say("title")}</h1>
        <div className="bar">
          <Choice
            title={say("by.title")}
            options={BY}
            value={by}
            label={(one) => say(`by.${one}`)}
            onChoose={(one) => setBy(one)}
          />
          <Choice
            title={say("view.title")}
            options={VIEWS}
            value={view === "table" ? "table" : "picture"}
            label={(one) => say(`view.${one}`)}
            onChoose={(one) => setView(one, true)}
          />
          {picture && (
            <div className="summary" role="status">
              <p>
                {say("counts", {
                  actors: picture.selected,
                  nodes: picture.nodes.length,
                  ties: count(picture.ties),
                  crossing: count(crossing),
                })}
              </p>
              {cut && <p>{say("cut", { nodes: picture.totalNodes, ties: picture.totalTies })}</p>}
            </div>
          )}
          {chosen && (
            <button type="button" onClick={clear}>
              {say("all")}
            </button>
          )}
          <Link to="find">{say("narrow")}</Link>
          {network && <Take name={say("title")} network={network} counted={asked(filter)} />}
        </div>
        {error && <Failure error={error} retry={refetch} />}
        {!picture && !error && <p className="loading">{t("notice.loading")}</p>}
        {picture?.nodes.length === 0 && <p className="loading">{say("nothing")}</p>}
        {picture && network && picture.nodes.length > 0 && view !== "table" && (
          <Suspense fallback={<p className="loading">{t("notice.loading")}</p>}>
            <Picture
              network={network}
              ontology={ontology}
              alt={say("alt", {
                nodes: picture.nodes.length,
                ties: picture.ties.length,
                crossing: crossing.length,
              })}
              help={say(groups ? "help.groups" : "help.actors")}
              onSelect={choose}
              instead={<Table picture={picture} ontology={ontology} />}
            />
          </Suspense>
        )}
        {picture && view === "table" && <Table picture={picture} ontology={ontology} />}
      </section>
      <aside className="panel">
        <Score asked={asked(filter)} />
      </aside>
    </div>
  );
}
