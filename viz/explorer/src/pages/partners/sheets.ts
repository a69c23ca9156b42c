/** Suggestions as tables to take away. */

import { useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import type { PartnersQuery } from "../../api/made";
import type { Sheet } from "../../take/sheet";
import { type Found, type Part, parts } from "./supply";
import { useWords } from "./words";

const why = (reasons: readonly { says: string }[]) => reasons.map(({ says }) => says).join("; ");

/** Suggested partners, with their reasons. */
export function usePartners({ suggestions }: PartnersQuery["partners"]): Sheet {
  const say = useWords();
  const { lang } = useAddress();
  return {
    title: say("part.partners"),
    heads: [say("column.name"), say("column.score"), say("column.chance"), say("column.why")],
    rows: suggestions.map(({ node, score, chance, reasons }) => ({
      cells: [nameOf(node, lang), score, chance, why(reasons)],
      about: node,
    })),
  };
}

const PARTS: readonly Part[] = ["fit", "near", "independence"];

/** Suggested suppliers of a product, with their reasons. */
export function useSuppliers({ product, alternatives }: Found): Sheet {
  const say = useWords();
  const { lang } = useAddress();
  return {
    title: say("alternatives", { product }),
    heads: [
      say("column.name"),
      say("column.score"),
      ...PARTS.map((one) => say(`score_part.${one}`)),
      "km",
      say("column.why"),
    ],
    rows: alternatives.map((one) => ({
      cells: [
        nameOf(one.node, lang),
        one.score,
        ...PARTS.map((part) => parts(one)[part]),
        one.kilometres,
        why(one.reasons),
      ],
      about: one.node,
    })),
  };
}
