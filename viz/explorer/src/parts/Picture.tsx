import { type ReactNode, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../address";
import { nameOf } from "../api/brief";
import type { Ontology } from "../api/ontology";
import type { Network } from "../graph/network";
import type { Look, Mark } from "../graph/renderer";
import { Busy } from "./Busy";
import { Legend } from "./Legend";
import { Notice } from "./Notice";
import { AreaSelect } from "./picture/AreaSelect";
import { AtNode } from "./picture/AtNode";
import { useCursor } from "./picture/useCursor";
import { useRenderer } from "./picture/useRenderer";
import { useSettling } from "./picture/useSettling";
import { useWords } from "./picture/words";
import "./picture/picture.css";

const STEPS = [
  ["in", "+"],
  ["out", "−"],
  ["all", "⤢"],
] as const;

const NONE: ReadonlySet<string> = new Set();
const NO_MARKS: ReadonlyMap<string, Mark> = new Map();
const NOBODY: readonly string[] = [];

export interface PictureProps {
  network: Network;
  ontology: Ontology;
  /** What the picture is of, for those who don't see it. */
  alt: string;
  help: string;
  /** A node was chosen; `more`: besides those chosen before. */
  onSelect: (id: string, more: boolean) => void;
  /** The same in words, for browsers that cannot draw. */
  instead: ReactNode;
  centre?: string;
  selected?: readonly string[];
  opened?: ReadonlySet<string>;
  /** What would become of nodes. */
  marks?: ReadonlyMap<string, Mark>;
  /** Nodes were chosen by a rectangle; without it there is no button for that. */
  onArea?: (ids: string[]) => void;
  /** What is offered beside a node, on a double click or the key E. */
  menu?: (id: string) => ReactNode;
}

function useLook(props: PictureProps): Look {
  const { ontology, centre = "", opened = NONE, marks = NO_MARKS, selected = NOBODY } = props;
  const { t } = useTranslation();
  const { lang } = useAddress();
  const key = selected.join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids are the key
  return useMemo(
    () => ({
      ontology,
      language: lang,
      synthetic: t("synthetic.word"),
      centre,
      selected: new Set(selected),
      opened,
      marks,
    }),
    [ontology, lang, t, centre, key, opened, marks],
  );
}

/** What stands under the cursor, in words. */
function useHere(
  { network, ontology, marks }: PictureProps,
  { at, stuck }: { at: string; stuck: boolean },
) {
  const say = useWords();
  const { lang } = useAddress();
  if (!at) return "";
  const { brief } = network.getNodeAttributes(at);
  const name = nameOf(brief, lang);
  if (stuck) return say("edge", { name });
  const type = ontology.nodes[brief.__typename]?.label[lang] ?? brief.__typename;
  const kind = [type, brief.country, marks?.get(at)?.word].filter(Boolean).join(", ");
  return say("here", { name, kind, count: network.degree(at) });
}

/** A network drawn, with its legend; it can be walked by keyboard. */
export default function Picture(props: PictureProps) {
  const { network, ontology, alt, help, onSelect, instead, menu, onArea } = props;
  const { t } = useTranslation();
  const { lang } = useAddress();
  const say = useWords();
  const [asked, setAsked] = useState(""); // the node whose menu is open
  const [drawing, setDrawing] = useState(false); // a rectangle
  const [, setMoved] = useState(0); // the menu moves with its node
  const stage = useRef<HTMLDivElement>(null);
  const keys = useId();
  const expand = menu && ((id: string) => setAsked(id));
  const { element, renderer, able } = useRenderer(network, useLook(props), {
    select: onSelect,
    expand: (id) => expand?.(id),
    move: () => asked && setMoved((before) => before + 1),
  });
  const cursor = useCursor({
    network,
    renderer,
    start: props.selected?.at(-1) || props.centre || "",
    select: onSelect,
    expand,
    held: asked !== "",
  });
  const here = useHere(props, cursor);
  const { share, stop } = useSettling(network, renderer);
  const place = asked && network.hasNode(asked) && renderer?.at(asked);

  function close(back = true): void {
    setAsked("");
    if (back) stage.current?.focus({ preventScroll: true });
  }

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
        <div
          ref={stage}
          className="stage"
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
          tabIndex={0}
          aria-label={say("canvas")}
          aria-describedby={keys}
          onFocus={cursor.onFocus}
          onBlur={cursor.onBlur}
          onKeyDown={cursor.onKeyDown}
        >
          <div className="canvas" ref={element} role="img" aria-label={alt} />
        </div>
        {drawing && onArea && (
          <AreaSelect
            onArea={(area) => {
              setDrawing(false);
              onArea(renderer?.within(area) ?? []);
            }}
          />
        )}
        {place && menu && (
          <AtNode
            title={nameOf(network.getNodeAttribute(asked, "brief"), lang)}
            at={place}
            onClose={close}
          >
            {menu(asked)}
          </AtNode>
        )}
        <div className="zoom">
          {STEPS.map(([step, sign]) => (
            <button
              key={step}
              type="button"
              title={t(`network.${step}`)}
              aria-label={t(`network.${step}`)}
              onClick={() => renderer?.zoom(step)}
            >
              {sign}
            </button>
          ))}
          {onArea && (
            <button
              type="button"
              title={say("area")}
              aria-label={say("area")}
              aria-pressed={drawing}
              onClick={() => setDrawing(!drawing)}
              onKeyDown={(event) => event.key === "Escape" && setDrawing(false)}
            >
              ⬚
            </button>
          )}
        </div>
        {share !== null && (
          <div className="settling">
            <Busy what={say("settling")} done={share} total={1} onCancel={stop} />
          </div>
        )}
        <p className="here" role="status">
          {here}
        </p>
        {(drawing || help) && <p className="help">{drawing ? say("areaHelp") : help}</p>}
        <p className="keys" id={keys}>
          {say(menu ? "keys" : "keysPlain")}
        </p>
      </div>
      <Legend network={network} ontology={ontology} />
    </>
  );
}
