import { go } from "../../address";
import { asked, clear, type Filter, isNarrowed } from "../../filter";
import type { Network } from "../../graph/network";
import { Choice } from "../../parts/Choice";
import { Link } from "../../parts/Link";
import { Take } from "../../parts/Take";
import type { Picture } from "./drawn";
import { BY, type By } from "./level";
import { useLens, useView, VIEWS } from "./state";
import { useWords } from "./words";

interface Props {
  picture: Picture | undefined;
  network: Network | undefined;
  by: By;
  setBy: (by: By) => void;
  filter: Filter;
}

/** How many of what are shown. */
function Summary({ picture }: { picture: Picture }) {
  const say = useWords();
  const sum = (values: number[]) => values.reduce((all, one) => all + one, 0);
  const { nodes, ties, totalNodes, totalTies } = picture;
  return (
    <div className="summary" role="status">
      <p>
        {say("counts", {
          actors: picture.selected,
          nodes: nodes.length,
          ties: sum(ties.map((one) => one.ties)),
          crossing: sum(ties.map((one) => one.tiesOverBorder)),
        })}
      </p>
      {(nodes.length < totalNodes || ties.length < totalTies) && (
        <p>{say("cut", { nodes: totalNodes, ties: totalTies })}</p>
      )}
    </div>
  );
}

/** What is shown, how it is looked at, and how to narrow it down. */
export function Bar({ picture, network, by, setBy, filter }: Props) {
  const say = useWords();
  const [view, setView] = useView();
  const [lens, setLens] = useLens();
  return (
    <>
      <p className="hint intro">{say("intro")}</p>
      <div className="bar">
        <Choice
          title={say("view.title")}
          options={VIEWS}
          value={view}
          label={(one) => say(`view.${one}`)}
          onChoose={setView}
        />
        {view !== "timeline" && (
          <Choice
            title={say("by.title")}
            options={BY}
            value={by}
            label={(one) => say(`by.${one}`)}
            onChoose={setBy}
          />
        )}
        <button
          type="button"
          aria-pressed={lens}
          title={say("lens.hint")}
          onClick={() => setLens(!lens)}
        >
          {say("lens.title")}
        </button>
        <Link to="find">{say("narrow")}</Link>
        {isNarrowed(filter) && (
          <button type="button" onClick={clear}>
            {say("all")}
          </button>
        )}
        {network && <Take name={say("title")} network={network} counted={asked(filter)} />}
      </div>
      <div className="bar">
        {picture && <Summary picture={picture} />}
        {filter.span && (
          <button type="button" onClick={() => go({ from: null, to: null, dated: null })}>
            {say("timeline.chip", { what: say(`timeline.of.${filter.span.of}`), ...filter.span })}
            <span aria-hidden="true"> ×</span>
          </button>
        )}
        {filter.box && (
          <button type="button" onClick={() => go({ box: null })}>
            {say("map.chip")}
            <span aria-hidden="true"> ×</span>
          </button>
        )}
      </div>
    </>
  );
}
