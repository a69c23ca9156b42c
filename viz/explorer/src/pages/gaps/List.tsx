import { useAddress } from "../../address";
import { Synthetic } from "../../parts/Badge";
import { Link } from "../../parts/Link";
import { Value } from "../../parts/Value";
import { endName, endOf, type Gap, type Side } from "./ends";
import { sentence, written } from "./reasons";
import { useHere } from "./state";
import { useWords } from "./words";

const TOLD = 3; // reasons of each in the list

/** A status as a word and a sign of its own. */
export function StatusBadge({ of }: { of: string }) {
  return (
    <span className={`status ${of}`}>
      <Value type="Gap" name="status" value={of} />
    </span>
  );
}

/** One end: its name, and where an actor sits. */
export function End({ gap, side }: { gap: Gap; side: Side }) {
  const say = useWords();
  const { lang } = useAddress();
  const [node, ...others] = endOf(gap, side);
  const actor = others.length === 0 ? node : undefined;
  const place = [actor?.town, actor?.country].filter(Boolean).join(", ");
  return (
    <>
      <bdi>{endName(gap, side, lang, say("abroad"))}</bdi>
      {gap.kind === "actors" && place && <span className="country"> {place}</span>}
      {actor?.synthetic && <Synthetic />}
    </>
  );
}

/** How many points of 100, as a number and a bar. */
export function Points({ of }: { of: number }) {
  const say = useWords();
  const { lang } = useAddress();
  const text = written(of, lang, 1);
  return (
    <span className="points">
      <strong>{text}</strong>
      <meter min={0} max={100} value={of} aria-label={say("of_hundred", { points: text })} />
    </span>
  );
}

function Item({ gap, open }: { gap: Gap; open: boolean }) {
  const say = useWords();
  const { lang } = useAddress();
  const here = useHere();
  const told = gap.reasons.slice(0, TOLD);
  const more = gap.reasons.length - told.length;
  return (
    <li className={open ? "gap current" : "gap"}>
      <div className="rank">
        <Points of={gap.score ?? 0} />
        {gap.position !== null && <small>{say("place", { position: gap.position })}</small>}
      </div>
      <div>
        <h2>
          <Link to="gaps" change={here({ gap: gap.id })} current={open}>
            <End gap={gap} side="left" /> <span aria-hidden="true">⟷</span>{" "}
            <End gap={gap} side="right" />
          </Link>
        </h2>
        <StatusBadge of={gap.status} />
        <ul className="told">
          {told.map((one) => (
            <li key={one.kind}>{sentence(one, lang, say)}</li>
          ))}
        </ul>
        {more > 0 && <small>{say("more_reasons", { count: more })}</small>}
      </div>
    </li>
  );
}

/** Missing ties, each with what speaks for it most. */
export function List({ rows, open }: { rows: Gap[]; open: string }) {
  return (
    <ol className="gaps">
      {rows.map((gap) => (
        <Item key={gap.id} gap={gap} open={gap.id === open} />
      ))}
    </ol>
  );
}
