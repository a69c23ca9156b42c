import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import type { Ontology } from "../../api/ontology";
import { Notice } from "../../parts/Notice";
import { arrange } from "./graph/layout";
import type { Network } from "./graph/network";
import { type Look, Renderer } from "./graph/renderer";
import { Legend } from "./Legend";
import { expand, useShown } from "./state";
import { Table } from "./Table";

const STEPS = [
  ["in", "+"],
  ["out", "−"],
  ["all", "⤢"],
] as const;

interface Props {
  network: Network;
  ontology: Ontology;
  name: string;
}

/** Have Sigma draw into an element; false where the browser cannot. */
function useRenderer(network: Network, look: Look) {
  const element = useRef<HTMLDivElement>(null);
  const renderer = useRef<Renderer>(null);
  const [able, setAble] = useState(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; the next effect follows
  useEffect(() => {
    if (!element.current) return;
    try {
      renderer.current = new Renderer(element.current, network, look, expand);
    } catch (error) {
      console.warn(error);
      setAble(false);
      return;
    }
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const change = () => renderer.current?.theme();
    dark.addEventListener("change", change);
    return () => {
      dark.removeEventListener("change", change);
      renderer.current?.kill();
      renderer.current = null;
    };
  }, []);

  useEffect(() => renderer.current?.show(network, look), [network, look]);
  return { element, renderer, able };
}

/** The network drawn; a click on a node adds its ties. */
export default function Picture({ network, ontology, name }: Props) {
  const { t } = useTranslation();
  const { lang } = useAddress();
  const { id, open, at } = useShown();
  const look: Look = useMemo(
    () => ({
      ontology,
      language: lang,
      synthetic: t("synthetic.word"),
      centre: id,
      selected: at || id,
      opened: new Set(open),
    }),
    [ontology, lang, t, id, at, open],
  );
  useMemo(() => arrange(network), [network]);
  const { element, renderer, able } = useRenderer(network, look);

  if (!able)
    return (
      <>
        <Notice>{t("network.noWebgl")}</Notice>
        <Table network={network} ontology={ontology} />
      </>
    );
  const crossing = network.filterEdges((_, edge) => edge.crossing).length;
  const alt = t("network.alt", { name, nodes: network.order, ties: network.size, crossing });
  return (
    <>
      <div className="picture">
        <div className="canvas" ref={element} role="img" aria-label={alt} />
        <div className="zoom">
          {STEPS.map(([step, sign]) => (
            <button
              key={step}
              type="button"
              title={t(`network.${step}`)}
              aria-label={t(`network.${step}`)}
              onClick={() => renderer.current?.zoom(step)}
            >
              {sign}
            </button>
          ))}
        </div>
        <p className="help">{network.size === 0 ? t("network.alone") : t("network.help")}</p>
      </div>
      <Legend network={network} ontology={ontology} />
    </>
  );
}
