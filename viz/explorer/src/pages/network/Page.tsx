import { lazy, Suspense, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { go, useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import { arrange } from "../../graph/layout";
import type { Network } from "../../graph/network";
import { Choice } from "../../parts/Choice";
import { Failure, Notice } from "../../parts/Notice";
import type { PageProps } from "..";
import { CAP } from "./ego";
import { useEgos } from "./egos";
import { join } from "./join";
import { Panel } from "./Panel";
import { expand, useShown } from "./state";
import { Table } from "./Table";

const Picture = lazy(() => import("../../parts/Picture")); // WebGL is not needed to search

const VIEWS = ["picture", "table"] as const;

/** Join what was opened; what was drawn before keeps its place. */
function useNetwork(egos: Parameters<typeof join>[0]): Network {
  const before = useRef<Network>(null);
  const network = useMemo(() => {
    const made = join(egos, before.current);
    arrange(made);
    return made;
  }, [egos]);
  useEffect(() => {
    before.current = network;
  }, [network]);
  return network;
}

/** How much is shown, how much of it is over the border, and what is not real or not drawn. */
function Summary({ network, cut }: { network: Network; cut: boolean }) {
  const { t } = useTranslation();
  const nodes = network.order;
  const count = network.filterNodes((_, { brief }) => brief.synthetic).length;
  const crossing = network.filterEdges((_, edge) => edge.crossing).length;
  return (
    <div className="summary" role="status">
      <p>{t("network.counts", { nodes, ties: network.size, crossing })}</p>
      {count > 0 && <p className="warning">{t("synthetic.banner", { count, nodes })}</p>}
      {cut && <p>{t("network.cut", { cap: CAP })}</p>}
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
  const { lang } = useAddress();
  const { id, open, at, view } = useShown();
  const { egos, missing, pending, error, retry } = useEgos([id, ...open], ontology);
  const network = useNetwork(egos);
  const middle = egos.find((ego) => ego.node.id === id);
  const opened = useMemo(() => new Set(open), [open]);
  const shown = egos.find((ego) => ego.node.id === at) ?? middle;
  const cut = egos.some((ego) => ego.groups.some(({ total, ties }) => total > ties.length));
  const name = middle && nameOf(middle.node, lang);

  useEffect(() => {
    document.title = name ? `${name} – Mosty` : t("title");
  }, [name, t]);

  return (
    <div className="explorer">
      <section className="network">
        {error && <Failure error={error} retry={retry} />}
        {missing.map((one) => (
          <Notice key={one}>{t("notice.missing", { id: one })}</Notice>
        ))}
        {pending && <p className="loading">{t("notice.loading")}</p>}
        {middle && (
          <>
            <div className="bar">
              <Views />
              <Summary network={network} cut={cut} />
            </div>
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
                  help={t(network.size === 0 ? "network.alone" : "network.help")}
                  onSelect={expand}
                  instead={<Table network={network} ontology={ontology} />}
                  centre={id}
                  selected={at || id}
                  opened={opened}
                />
              </Suspense>
            ) : (
              <Table network={network} ontology={ontology} />
            )}
          </>
        )}
      </section>
      {shown && <Panel ego={shown} ontology={ontology} />}
    </div>
  );
}
