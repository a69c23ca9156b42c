import { Fragment } from "react";
import { useAddress } from "../../address";
import { type Brief, nameOf } from "../../api/brief";
import { Name } from "../../parts/Badge";
import { formatNumber } from "../../parts/format";
import { Link } from "../../parts/Link";
import { Sentence } from "./Sentence";
import { type Introductions, type Way as Shown, weakest } from "./steps";
import { useWords } from "./words";

export type { Introductions } from "./steps";

/** The chain: everybody on the way, and a thick arrow where it crosses a border. */
function Chain({ of }: { of: Shown }) {
  const say = useWords();
  return (
    <ol className="chain">
      {of.nodes.map((node, at) => {
        const step = of.steps[at - 1];
        return (
          <Fragment key={node.id}>
            {step && (
              <li className={step.crossesBorder ? "link crossing" : "link"}>
                <span aria-hidden="true">{step.crossesBorder ? "⇒" : "→"}</span>
                <small>{step.crossesBorder ? say("way.border") : ""}</small>
              </li>
            )}
            <li className="person">
              <Name of={node} />
            </li>
          </Fragment>
        );
      })}
    </ol>
  );
}

/** A sentence's full stop, where its last word has none of its own, as "s.r.o." has. */
const ended = (sentence: string) => (sentence.endsWith(".") ? sentence : `${sentence}.`);

/** Why a way is good, and what is doubtful about it. */
function Why({ of, all }: { of: Shown; all: Introductions }) {
  const say = useWords();
  const { lang } = useAddress();
  const between = of.nodes.length - 2;
  const brokers = of.nodes
    .filter(({ id }) => of.brokers.some((one) => one.id === id))
    .map((one) => nameOf(one, lang));
  const like = of.like === null ? undefined : all.ways[of.like];
  return (
    <p>
      {between === 0 ? say("why.direct") : say("why.between", { count: between })}{" "}
      {brokers.length > 0 && `${ended(say("why.brokers", { names: brokers.join(", ") }))} `}
      {!of.crossesBorder && `${say("why.home")} `}
      {like && of.like !== null && (
        <>
          {say("why.like", {
            rank: of.like + 1,
            name: of.differsBy ? nameOf(of.differsBy as Brief, lang) : "",
          })}{" "}
        </>
      )}
      {of.byHub && say("why.hub")}
    </p>
  );
}

interface WayProps {
  of: Shown;
  rank: number;
  all: Introductions;
}

/** One way: drawn, in sentences, and why it is good. */
export function Way({ of, rank, all }: WayProps) {
  const say = useWords();
  const { lang } = useAddress();
  const ids = of.nodes.map(({ id }) => id);
  const [start, ...others] = ids;
  const weak = weakest(of.steps);
  return (
    <li className="way">
      <h2>
        <span className="rank">{rank}</span>{" "}
        {say("way.title", { percent: formatNumber(Math.round(of.strength * 1000) / 10, lang) })}
      </h2>
      <Chain of={of} />
      <Why of={of} all={all} />
      <ol className="sentences">
        {of.steps.map((step, at) => (
          <Sentence
            key={step.to.id}
            step={step}
            from={of.nodes[at] as Brief}
            to={of.nodes[at + 1] as Brief}
            weak={at === weak}
          />
        ))}
      </ol>
      <p className="actions">
        <Link to="network" change={{ id: start ?? "", open: others, only: ids, sel: ids }}>
          {say("way.network")}
        </Link>
      </p>
    </li>
  );
}
