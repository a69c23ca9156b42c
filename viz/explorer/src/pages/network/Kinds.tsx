import type { MouseEvent } from "react";
import { useAddress } from "../../address";
import { tieLabel } from "../../api/ontology";
import type { Network } from "../../graph/network";
import { CAP, MOST } from "./caps";
import type { Near, TieGroup } from "./ego";
import { drawnOf } from "./join";
import { type Added, freeOf, type Shown } from "./shown";
import { add, useShown } from "./state";
import { useWords } from "./words";

/** One kind of tie of one node. */
interface Member {
  id: string;
  group: TieGroup;
}

/** The kinds of ties that nodes have, each with those who have it. */
function byKind(nodes: Near[]): Map<string, Member[]> {
  const kinds = new Map<string, Member[]>();
  for (const { node, groups } of nodes)
    for (const group of groups) {
      const members = kinds.get(group.field) ?? [];
      kinds.set(group.field, [...members, { id: node.id, group }]);
    }
  return kinds;
}

/** The next step for each node whose ties are not all asked for yet. */
function nextOf(shown: Shown, members: Member[]): Added[] {
  return members.flatMap(({ id, group: { field, total } }) => {
    const asked = freeOf(shown, id, field);
    const most = Math.min(asked + CAP, total, MOST);
    return most > asked ? [{ id, field, over: false, most }] : [];
  });
}

const abroadOf = (members: Member[]): Added[] =>
  members
    .filter(({ group }) => group.over > 0)
    .map(({ id, group: { field, over } }) => ({
      id,
      field,
      over: true,
      most: Math.min(over, MOST),
    }));

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

/** One kind of tie: how many there are, over the border and drawn, and what can be added. */
function One({ members, network }: { members: Member[]; network: Network }) {
  const say = useWords();
  const { lang } = useAddress();
  const shown = useShown();
  const [first] = members;
  if (!first) return null;
  const { field, tie, outward } = first.group;
  const total = sum(members.map(({ group }) => group.total));
  const over = sum(members.map(({ group }) => group.over));
  const drawn = sum(members.map(({ id, group }) => drawnOf(network, id, group)));
  const beyond = sum(members.map(({ id, group }) => drawnOf(network, id, group, true)));
  const asked = sum(members.map(({ id }) => freeOf(shown, id, field)));
  const abroad = shown.added.some(
    (one) =>
      one.over && !one.past && one.field === field && members.some(({ id }) => id === one.id),
  );
  const next = nextOf(shown, members);
  const more = sum(next.map(({ most }) => most)) - asked;
  const full = members.some(
    ({ id, group }) => group.total > MOST && freeOf(shown, id, field) >= MOST,
  );
  const name = tieLabel(tie, outward)[lang];
  /** The button pressed may go: the focus stays with the kind of tie. */
  function draw(event: MouseEvent, choices: Added[]): void {
    event.currentTarget.closest("li")?.focus();
    add(choices);
  }
  return (
    <li tabIndex={-1}>
      <p>
        <strong>{name}</strong>{" "}
        <span className="count">
          {say("kinds.total", { total })}
          {over > 0 && say("kinds.over", { over })}
          {say("kinds.drawn", { drawn })}
        </span>
      </p>
      <fieldset>
        <legend className="hidden">{name}</legend>
        {drawn < total && next.length > 0 && (
          <button type="button" onClick={(event) => draw(event, next)}>
            {members.length > 1
              ? say("kinds.each", { count: CAP })
              : say(asked + more === total && asked === 0 ? "kinds.all" : "kinds.next", {
                  count: more,
                })}
          </button>
        )}
        {beyond < over && over < total && !abroad && (
          <button type="button" onClick={(event) => draw(event, abroadOf(members))}>
            {say("kinds.abroad", { count: sum(abroadOf(members).map(({ most }) => most)) })}
          </button>
        )}
        {(asked > 0 || abroad) && (
          <button
            type="button"
            onClick={(event) =>
              draw(
                event,
                members.flatMap(({ id }) =>
                  [false, true].map((one) => ({ id, field, over: one, most: 0 })),
                ),
              )
            }
          >
            {say("kinds.out")}
          </button>
        )}
      </fieldset>
      {full && <small>{say("kinds.most", { most: MOST })}</small>}
    </li>
  );
}

/** Every kind of tie that one or several nodes have, to choose from. */
export function Kinds({ of, network }: { of: Near[]; network: Network }) {
  const say = useWords();
  const kinds = [...byKind(of)];
  if (kinds.length === 0) return <p>{say("kinds.none")}</p>;
  return (
    <ul className="kinds">
      {kinds.map(([field, members]) => (
        <One key={field} members={members} network={network} />
      ))}
    </ul>
  );
}
