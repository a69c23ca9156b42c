import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { go, useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import { useSelection } from "../../filter";
import type { Network } from "../../graph/network";
import { Choice } from "../../parts/Choice";
import { Failure, Notice } from "../../parts/Notice";
import { Take } from "../../parts/Take";
import type { PageProps } from "..";
import { Chosen } from "./Chosen";
import { useAdded, useEgo, useEgos } from "./egos";
import { Notices } from "./Notices";
import { Offer, Offers } from "./Offers";
import { Panel } from "./Panel";
import "./page.css";
import { select, useShown } from "./state";
import { Table } from "./Table";
import { useMoved, useNamed } from "./useMoved";
import { useNetwork } from "./useNetwork";
import { useMarks, useWhatIf, WhatIf } from "./WhatIf";
import { useWords } from "./words";

const Picture = lazy(() => import("../../parts/Picture")); // WebGL is not needed to search

const VIEWS = ["picture", "table"] as const;

/** How much is shown, how much of it is over the border, and what of it is not real. */
function Summary({ network }: { network: Network }) {
  const { t } = useTranslation();
  const nodes = network.order;
  const count = network.filterNodes((_, { brief }) => brief.synthetic).length;
  const crossing = network.filterEdges((_, edge) => edge.crossing).length;
  return (
    <div className="summary" role="status">
      <p>{t("network.counts", { nodes, ties: network.size, crossing })}</p>
      {count > 0 && <p className="warning">{t("synthetic.banner", { count, nodes })}</p>}
    </div>
  );
}

function Views() {
  const { t } = useTranslation();
  const { view } = useShown();
  return (
    <Choice
      title={t("network.views")}
      options={VIEWS}
      value={view}
      label={(one) => t(`network.${one}`)}
      onChoose={(one) => go({ view: one }, true)}
    />
  );
}

/** The network of what was chosen, as a picture or a table, and the facts beside it. */
export default function Explorer({ ontology }: PageProps) {
  const { t } = useTranslation();
  const say = useWords();
  const { lang } = useAddress();
  const shown = useShown();
  const { id, open, view } = shown;
  const [sel, setSel] = useSelection();
  const [offering, setOffering] = useState(false);
  const near = useEgos([id, ...open], ontology);
  const added = useAdded(shown.added, ontology);
  const pending = near.pending || added.pending;
  const named = useNamed();
  const whatIf = useWhatIf();
  const marks = useMarks(whatIf);
  const { network, left, anew } = useNetwork(
    { opened: near.found, added: added.found, pending },
    shown,
  );
  const at = shown.at || id;
  const panel = useEgo(at, ontology, at === id || open.includes(at));
  const moved = useMoved([
    ...near.merged,
    ...added.merged,
    ...named.merged,
    ...(panel.data && panel.data.node.id !== at ? [{ from: at, into: panel.data.node }] : []),
  ]);
  const middle = near.found.find((ego) => ego.node.id === id);
  const enlarged = [...open, ...shown.added.map((one) => one.id)].join("\n");
  const opened = useMemo(() => new Set(enlarged.split("\n")), [enlarged]);
  const name = middle && nameOf(middle.node, lang);
  const leaver = network.hasNode(whatIf.gone) && network.getNodeAttribute(whatIf.gone, "brief");
  const table = <Table network={network} ontology={ontology} marks={marks} />;

  useEffect(() => {
    document.title = name ? `${name} – Mosty` : t("title");
  }, [name, t]);

  return (
    <div className="explorer">
      <section className="network">
        <Notices
          error={near.error ?? added.error}
          retry={() => {
            near.retry();
            added.retry();
          }}
          missing={[...new Set([...near.missing, ...added.missing, ...named.missing])]}
          moved={moved.filter(({ into }) => network.hasNode(into.id))}
          left={left}
        />
        {pending && network.order === 0 && <p className="loading">{t("notice.loading")}</p>}
        {network.order > 0 && (
          <>
            <p className="hint intro">{say("intro")}</p>
            <div className="bar">
              <Views />
              <Summary network={network} />
              {view === "picture" && (
                <button type="button" onClick={anew}>
                  {say("anew")}
                </button>
              )}
              <Take name={name ?? id} network={network} />
            </div>
            <Chosen network={network} onExpand={() => setOffering(true)}>
              {pending && <span role="status">{say("adding")}</span>}
            </Chosen>
            {view === "picture" ? (
              <Suspense fallback={<p className="loading">{t("notice.loading")}</p>}>
                <Picture
                  network={network}
                  ontology={ontology}
                  alt={t("network.alt", {
                    name: name ?? id,
                    nodes: network.order,
                    ties: network.size,
                    crossing: network.filterEdges((_, edge) => edge.crossing).length,
                  })}
                  help={network.order === 1 ? t("network.alone") : ""}
                  onSelect={select}
                  onArea={(ids) => setSel([...new Set([...sel, ...ids])])}
                  menu={(one) => <Offer id={one} ontology={ontology} network={network} />}
                  instead={table}
                  centre={id}
                  selected={sel}
                  opened={opened}
                  marks={marks}
                />
              </Suspense>
            ) : (
              table
            )}
          </>
        )}
      </section>
      <aside className="panel" aria-label={say("panel")}>
        {panel.error && !near.error && <Failure error={panel.error} retry={panel.refetch} />}
        {panel.isPending && <p className="loading">{t("notice.loading")}</p>}
        {panel.data === null && at !== id && <Notice>{t("notice.missing", { id: at })}</Notice>}
        {panel.data && (
          <Panel ego={panel.data} ontology={ontology} network={network}>
            {leaver && <WhatIf found={whatIf} network={network} who={leaver} />}
          </Panel>
        )}
      </aside>
      {offering && (
        <Offers
          ids={sel.filter((one) => network.hasNode(one))}
          ontology={ontology}
          network={network}
          onClose={() => setOffering(false)}
        />
      )}
    </div>
  );
}
