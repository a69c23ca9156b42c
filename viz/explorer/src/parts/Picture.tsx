import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../address";
import type { Ontology } from "../api/ontology";
import type { Network } from "../graph/network";
import { type Look, Renderer } from "../graph/renderer";
import { Legend } from "./Legend";
import { Notice } from "./Notice";

const STEPS = [
  ["in", "+"],
  ["out", "−"],
  ["all", "⤢"],
] as const;

const NONE = new Set<string>();

interface Props {
  network: Network;
  ontology: Ontology;
  /** What the picture is of, for those who don't see it. */
  alt: string;
  help: string;
  onSelect: (id: string) => void;
  /** The same in words, for browsers that cannot draw. */
  instead: ReactNode;
  centre?: string;
  selected?: string;
  opened?: Set<string>;
}

/** Have Sigma draw into an element; false where the browser cannot. */
function useRenderer(network: Network, look: Look, onSelect: (id: string) => void) {
  const element = useRef<HTMLDivElement>(null);
  const renderer = useRef<Renderer>(null);
  const select = useRef(onSelect);
  const [able, setAble] = useState(true);
  select.current = onSelect;

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; the next effect follows
  useEffect(() => {
    if (!element.current) return;
    try {
      renderer.current = new Renderer(element.current, network, look, (id) => select.current(id));
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

/** A network drawn, with its legend. */
export default function Picture(props: Props) {
  const { network, ontology, alt, help, onSelect, instead } = props;
  const { centre = "", selected = "", opened = NONE } = props;
  const { t } = useTranslation();
  const { lang } = useAddress();
  const look: Look = useMemo(
    () => ({
      ontology,
      language: lang,
      synthetic: t("synthetic.word"),
      centre,
      selected,
      opened,
    }),
    [ontology, lang, t, centre, selected, opened],
  );
  const { element, renderer, able } = useRenderer(network, look, onSelect);

  if (!able)
    return (
      <>
        <Notice>{t("network.noWebgl")}</Notice>
        {instead}
      </>
    );
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
        <p className="help">{help}</p>
      </div>
      <Legend network={network} ontology={ontology} />
    </>
  );
}
