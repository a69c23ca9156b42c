import { Fragment } from "react";
import { useAddress } from "../../address";
import type { Brief } from "../../api/brief";
import { Who } from "../../parts/Who";
import type { Whole } from "./Detail";
import { counts, type Reason, sentence, written } from "./reasons";
import { useWords } from "./words";

/** Ties found beside those to be expected, as two bars. */
function Expected({ reason }: { reason: Reason }) {
  const say = useWords();
  const { lang } = useAddress();
  const figures = counts(reason);
  if (reason.kind !== "ties_of_expected" || !figures) return null;
  const most = Math.max(figures.found, figures.expected);
  return (
    <dl className="expected">
      {(["observed", "expected"] as const).map((one) => {
        const value = one === "observed" ? figures.found : figures.expected;
        return (
          <div key={one}>
            <dt>{say(one)}</dt>
            <dd>
              <i className={one} style={{ inlineSize: `${(80 * value) / most}%` }} />{" "}
              {written(value, lang, 1)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

const HOLE = "\u0000"; // where a sentence has the names

/** A reason as a sentence, with links to the nodes that it rests on. */
function Sentence({ reason, nodes }: { reason: Reason; nodes: Brief[] }) {
  const say = useWords();
  const { lang } = useAddress();
  const text = sentence(reason, lang, say, nodes.length > 0 ? HOLE : undefined);
  const [before, after] = text.split(HOLE);
  const links = nodes.map((node, at) => (
    <Fragment key={node.id}>
      {at > 0 && ", "}
      <Who of={node} />
    </Fragment>
  ));
  if (after !== undefined)
    return (
      <>
        {before}
        {links}
        {after}
      </>
    );
  return (
    <>
      {text} {links.length > 0 && <small>{links}</small>}
    </>
  );
}

/** Each reason as a sentence, what it rests on, and its points: they add up to the score. */
export function Why({ gap }: { gap: Whole }) {
  const say = useWords();
  const { lang } = useAddress();
  const points = (value: number) =>
    say("points", { count: Math.round(value * 10) / 10, value: written(value, lang, 1) });
  return (
    <table className="why">
      <caption className="hidden">{say("why")}</caption>
      <tbody>
        {gap.reasons.map((reason) => (
          <tr key={reason.kind}>
            <td>
              <Sentence
                reason={reason}
                nodes={gap.rests.find(({ kind }) => kind === reason.kind)?.nodes ?? []}
              />
              <Expected reason={reason} />
            </td>
            <td className="number">{points(reason.points ?? 0)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say("sum")}</th>
          <td className="number">
            <strong>{say("of_hundred", { points: written(gap.score ?? 0, lang, 1) })}</strong>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
