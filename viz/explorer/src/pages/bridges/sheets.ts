/** What the page says, as tables to take away. */

import { useAddress } from "../../address";
import type { Brief } from "../../api/brief";
import { nameOf } from "../../api/brief";
import type { Row, Sheet, Value } from "../../take/sheet";
import { sheetOf } from "../../take/sheet";
import type { WhatIf } from "./Consequences";
import { useColumns } from "./Difference";
import { ordered } from "./measures";
import type { Introductions } from "./steps";
import { useWords } from "./words";

/** What breaks if some leave: the figures, and each list. */
export function useSheets(of: WhatIf): Sheet[] {
  const say = useWords();
  const { lang } = useAddress();
  const { first, rest } = ordered(of.measures);
  const row = (node: Brief, ...cells: Value[]): Row => ({
    cells: [nameOf(node, lang), ...cells],
    about: node,
  });
  const name = say("column.name");
  return [
    sheetOf(say("leave.figures"), useColumns(), [...first, ...rest]),
    { title: say("leave.cut"), heads: [name], rows: of.cutOff.nodes.map((one) => row(one)) },
    {
      title: say("leave.failing"),
      heads: [name, say("leave.tier")],
      rows: of.failing.customers.map(({ node, tier }) =>
        row(node, say(`tier.${tier as 1 | 2 | 3}`)),
      ),
    },
    {
      title: say("leave.bridging"),
      heads: [name, say("column.before"), say("column.after")],
      rows: of.bridging.map(({ node, before, after }) => row(node, before, after)),
    },
  ];
}

/** Every step of every way of introductions. */
export function useSteps({ ways }: Introductions): Sheet {
  const say = useWords();
  const { lang } = useAddress();
  const heads = ["rank", "from", "to", "tie", "border", "strength"] as const;
  return {
    title: say("part.introduce"),
    heads: heads.map((one) => say(`way.${one}`)),
    rows: ways.flatMap(({ steps, nodes }, rank) =>
      steps.map((step, at) => {
        const [from, to] = [nodes[at] as Brief, nodes[at + 1] as Brief];
        const ties = step.reasons.map(({ says }) => says).join("; ");
        const synthetic = from.synthetic || to.synthetic;
        return {
          cells: [
            rank + 1,
            nameOf(from, lang),
            nameOf(to, lang),
            ties,
            step.crossesBorder,
            step.strength,
          ],
          about: { id: [from.id, to.id], synthetic },
        };
      }),
    ),
  };
}
