import { MultiGraph } from "graphology";
import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { open, useAddress } from "../../address";
import { GapPictureDocument, type GapPictureQuery } from "../../api/made";
import type { Ontology } from "../../api/ontology";
import { useAnswer } from "../../data";
import type { Network } from "../../graph/network";
import { Failure } from "../../parts/Notice";
import type { Whole } from "./Detail";
import { endName, endOf } from "./ends";
import { useWords } from "./words";

const Picture = lazy(() => import("../../parts/Picture")); // WebGL is not needed for the list

type Answer = GapPictureQuery["picture"];

/** The two at either side, whoever knows both in a column between them. */
function made(picture: Answer, [left, right]: [string, string], ontology: Ontology): Network {
  const network: Network = new MultiGraph();
  const between = picture.nodes.filter(({ id }) => id !== left && id !== right);
  for (const { id, node } of picture.nodes) {
    if (!node) continue;
    const at = between.findIndex((one) => one.id === id);
    const x = id === left ? -1.3 : id === right ? 1.3 : 0;
    const y = at < 0 ? 0 : ((between.length - 1) / 2 - at) * 0.5;
    network.addNode(id, { brief: node, x, y, fixed: true });
  }
  for (const { start, end, kind, overBorder } of picture.ties) {
    const tie = (kind && ontology.relationships[kind]) || null;
    if (!network.hasNode(start) || !network.hasNode(end) || start === end) continue;
    if (![start, end].some((one) => one === left || one === right)) continue;
    const add = tie?.directed ? network.addDirectedEdge : network.addUndirectedEdge;
    add.call(network, start, end, {
      tie,
      crossing: overBorder,
      synthetic: false,
      source: null,
      properties: {},
    });
  }
  return network;
}

/** A small picture of the two and those who are tied to both. */
export function Neighbourhood({ gap, ontology }: { gap: Whole; ontology: Ontology }) {
  const say = useWords();
  const { t } = useTranslation();
  const { lang } = useAddress();
  const [left, right] = [endOf(gap, "left")[0]?.id ?? "", endOf(gap, "right")[0]?.id ?? ""];
  const known = gap.rests
    .filter(({ kind }) => kind === "shared_partners" || kind === "open_triads")
    .flatMap(({ nodes }) => nodes.map(({ id }) => id));
  const between = [...new Set(known)];
  const { data, error, refetch } = useAnswer(
    GapPictureDocument,
    { ids: [left, right, ...between] },
    between.length > 0,
  );
  const picture = data?.picture;
  const network = useMemo(
    () => picture && made(picture, [left, right], ontology),
    [picture, left, right, ontology],
  );
  const ends = useMemo(() => [left, right], [left, right]);
  if (between.length === 0) return null;
  return (
    <section className="between">
      <h2>{say("picture")}</h2>
      {error && <Failure error={error} retry={refetch} />}
      {!network && !error && <p className="loading">{t("notice.loading")}</p>}
      {network && (
        <Suspense fallback={<p className="loading">{t("notice.loading")}</p>}>
          <Picture
            network={network}
            ontology={ontology}
            alt={say("picture_alt", {
              left: endName(gap, "left", lang, ""),
              right: endName(gap, "right", lang, ""),
              count: between.length,
            })}
            help={say("picture_help")}
            onSelect={(id) => open("network", { id })}
            instead={null}
            selected={ends}
          />
        </Suspense>
      )}
    </section>
  );
}
