import { lazy, Suspense, useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { go, useAddress } from "../../address";
import { asked, isNarrowed, useSelection } from "../../filter";
import { writeBox } from "../../filter/box";
import { Waiting } from "../../parts/Busy";
import { Failure } from "../../parts/Notice";
import type { PageProps } from "..";
import { Bar } from "./Bar";
import { drawn, NONE, namesOf } from "./drawn";
import { Between } from "./lens/Between";
import { Deviations } from "./lens/Deviations";
import { useWorld } from "./map/useWorld";
import "./page.css";
import { enter, type Opens, opens } from "./opening";
import { Selected } from "./Selected";
import { Scores } from "./score/Scores";
import { chosen, selecting } from "./selecting";
import { useLens, usePicture, useView } from "./state";
import { Table } from "./Table";
import { useWords } from "./words";

const Picture = lazy(() => import("../../parts/Picture")); // WebGL is not needed for the table
const RegionMap = lazy(() => import("./map/Map"));
const Timeline = lazy(() => import("./timeline/Timeline"));

/** The network of everybody under the filter: by region at first, down to single actors. */
export default function Region({ ontology }: PageProps) {
  const say = useWords();
  const { t } = useTranslation();
  const { lang } = useAddress();
  const answer = usePicture();
  const { filter, picture, by, setBy, groups, drawn: of, error, refetch } = answer;
  const [view] = useView();
  const [lens] = useLens();
  const [selected, select] = useSelection();
  const world = useWorld(lens);
  const unknown = say(of === "CLUSTER" ? "loose" : "unknown");
  const network = useMemo(
    () => picture && drawn(picture, { ontology, unknown, groups, lens, world }),
    [picture, ontology, unknown, groups, lens, world],
  );
  const names = useMemo(
    () => (picture ? namesOf(picture, lang, ontology, unknown) : new Map<string, string>()),
    [picture, lang, ontology, unknown],
  );
  const all = asked(filter);
  const within = (given: typeof all) => selecting(selected, given, by);

  useEffect(() => {
    document.title = `${say("title")} – Mosty`;
  }, [say]);

  const choose = (id: string, more: boolean) => select(chosen(selected, id, more));

  const table = picture && (
    <Table {...{ picture, groups, names, ontology, selected }} onSelect={choose} />
  );
  const crossing = picture?.ties.filter((one) => one.overBorder) ?? [];
  const alt = say("alt", {
    nodes: picture?.nodes.length ?? 0,
    ties: picture?.ties.length ?? 0,
    crossing: crossing.length,
  });
  const loading = <p className="loading">{t("notice.loading")}</p>;
  return (
    <div className="explorer region">
      <section className="network">
        <h1 className="hidden">{say("title")}</h1>
        <Bar {...{ picture, by, setBy, filter, network }} />
        {error && <Failure error={error} retry={refetch} />}
        <Waiting of={answer} />
        {picture?.nodes.length === 0 && <p className="loading">{say("nothing")}</p>}
        <Suspense fallback={loading}>
          {picture && network && picture.nodes.length > 0 && view === "picture" && (
            <Picture
              {...{ network, ontology, alt, selected }}
              help={say(groups ? "help.groups" : "help.actors")}
              onSelect={choose}
              onArea={(ids) => select(ids.filter((id) => id !== NONE))}
              instead={table}
              menu={(id) =>
                opens(id) && (
                  <button type="button" onClick={() => enter(id)}>
                    {say(`selection.open.${opens(id) as NonNullable<Opens>}`)}
                  </button>
                )
              }
            />
          )}
          {picture && network && view === "map" && (
            <RegionMap
              {...{ picture, network, names, ontology, groups, lens, selected, alt }}
              box={filter.box}
              onSelect={choose}
              onOpen={enter}
              onBox={(box, follows) => go({ box: box && writeBox(box) }, follows)}
              instead={table}
            />
          )}
          {view === "timeline" && (
            <Timeline {...{ filter, within, ontology }} selected={selected.length > 0} />
          )}
        </Suspense>
        {view === "table" && table}
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reachable by key */}
      <aside className="panel" tabIndex={0} aria-label={say("score.title")}>
        <Selected {...{ names, ontology }} ids={selected} onSelect={select} />
        <Scores
          asked={within(all)}
          of={selected.length > 0 ? "selected" : isNarrowed(filter) ? "narrowed" : "whole"}
        />
        {lens && <Between asked={within(all)} />}
        {lens && <Deviations />}
      </aside>
    </div>
  );
}
