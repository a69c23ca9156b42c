import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { go, useAddress } from "../../../address";
import type { Ontology } from "../../../api/ontology";
import type { Box } from "../../../filter/box";
import type { Network } from "../../../graph/network";
import { formatNumber } from "../../../parts/format";
import { Legend } from "../../../parts/Legend";
import { Notice } from "../../../parts/Notice";
import { briefOf, type Names, type Picture } from "../drawn";
import { useWords } from "../words";
import { Chart } from "./chart";
import { Placeless } from "./Placeless";
import type { Hands, Sight, Start } from "./sight";
import { useWorld } from "./useWorld";

const STEPS = [
  ["in", "+"],
  ["out", "−"],
  ["all", "⤢"],
] as const;

interface Props {
  picture: Picture;
  /** The same as a graph, for the legend. */
  network: Network;
  names: Names;
  ontology: Ontology;
  groups: boolean;
  lens: boolean;
  selected: readonly string[];
  /** The part of the map that was asked for. */
  box: Box | null;
  alt: string;
  onSelect: (id: string, more: boolean) => void;
  onOpen: (id: string) => void;
  /** Ask for what is in view alone, or for all; `follows`: as before, but the map was moved. */
  onBox: (box: Box | null, follows: boolean) => void;
  /** The same in words, for browsers that cannot draw. */
  instead: ReactNode;
}

/** Have MapLibre draw into an element; false where the browser cannot. */
function useChart(sight: Sight, hands: Hands, given: Start) {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart>(null);
  const now = useRef({ sight, hands, given });
  const world = useWorld(true);
  const [able, setAble] = useState(true);
  now.current = { sight, hands, given };

  useEffect(() => {
    if (!element.current || !world) return;
    const { sight: first, given: start } = now.current;
    try {
      chart.current = new Chart(
        element.current,
        world,
        first,
        {
          choose: (...one) => now.current.hands.choose(...one),
          open: (...one) => now.current.hands.open(...one),
          rest: (...one) => now.current.hands.rest(...one),
          drawn: (...one) => now.current.hands.drawn(...one),
        },
        start,
      );
    } catch (error) {
      console.warn(error);
      setAble(false);
      return;
    }
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const change = () => chart.current?.restyle();
    dark.addEventListener("change", change);
    return () => {
      dark.removeEventListener("change", change);
      chart.current?.kill();
      chart.current = null;
    };
  }, [world]);

  useEffect(() => chart.current?.show(sight), [sight]);
  return { element, chart, able, ready: world !== undefined };
}

/** The picture on a map: discs where the actors are, ties as lines, the border beneath. */
export default function RegionMap(props: Props) {
  const { picture, names, ontology, groups, lens, selected, box, alt } = props;
  const say = useWords();
  const { t } = useTranslation();
  const { lang, query } = useAddress();
  const [within, setWithin] = useState(0);
  const key = selected.join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids are the key
  const sight: Sight = useMemo(() => {
    const brief = (one: Picture["nodes"][number]) => briefOf(one, ontology, "");
    return {
      picture,
      groups,
      lens,
      selected: new Set(selected),
      name: (one) => names.get(one.id) ?? one.id,
      colour: (one) => ontology.nodes[brief(one).__typename]?.colour ?? "#888888",
      synthetic: (one) => brief(one).synthetic,
      several: (count) => say("map.several", { count, shown: formatNumber(count, lang) }),
    };
  }, [picture, groups, lens, key, names, ontology, say, lang]);
  const hands: Hands = {
    choose: props.onSelect,
    open: props.onOpen,
    // what is in view is asked for, or only kept in the address
    rest: (view, camera) => (box ? props.onBox(view, true) : go({ map: camera }, true)),
    drawn: setWithin,
  };
  const { element, chart, able, ready } = useChart(sight, hands, {
    title: alt,
    box,
    camera: box ? "" : (query.get("map") ?? ""),
  });

  if (!able)
    return (
      <>
        <Notice>{say("map.unable")}</Notice>
        {props.instead}
      </>
    );
  return (
    <>
      <div className="picture map">
        <div className="canvas" ref={element} />
        {!ready && <p className="loading">{t("notice.loading")}</p>}
        <div className="zoom">
          {STEPS.map(([step, sign]) => (
            <button
              key={step}
              type="button"
              title={t(`network.${step}`)}
              aria-label={t(`network.${step}`)}
              onClick={() => chart.current?.zoom(step)}
            >
              {sign}
            </button>
          ))}
        </div>
        <label className="inview">
          <input
            type="checkbox"
            checked={box !== null}
            onChange={(event) =>
              props.onBox(event.target.checked ? (chart.current?.view() ?? null) : null, false)
            }
          />
          {say("map.inview")}
        </label>
      </div>
      <Legend network={props.network} ontology={ontology} />
      <p className="hint note">{say(groups ? "map.helpGroups" : "map.helpActors")}</p>
      <Placeless picture={picture} names={names} within={within} box={box !== null} />
    </>
  );
}
