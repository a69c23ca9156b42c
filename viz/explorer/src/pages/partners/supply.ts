/** What is bought and who could supply it, in figures. */

import type { InputsQuery, SuppliersQuery } from "../../api/made";

export type Input = InputsQuery["suppliers"]["inputs"][number];
export type Found = SuppliersQuery["suppliers"]["inputs"][number];
export type Alternative = Found["alternatives"][number];

const MOSTLY = 80; // per cent from one supplier, from which on the others would hardly do

export type Risk = "single" | "mostly" | "several" | "none";

/** How much hangs on one supplier. */
export function riskOf({ present }: Pick<Input, "present">): Risk {
  if (present.length === 0) return "none";
  if (present.length === 1) return "single";
  return Math.max(...present.map((one) => one.share)) >= MOSTLY ? "mostly" : "several";
}

/** The part that comes from another country, 0 to 1. */
export function fromAbroad({ present }: Pick<Input, "present">, country: string | null): number {
  const part = (some: Input["present"]) => some.reduce((sum, one) => sum + one.share, 0);
  const abroad = present.filter(
    ({ node }) => country && "country" in node && node.country && node.country !== country,
  );
  return part(abroad) / (part(present) || 1);
}

/** What the score is the product of. */
export function parts({ score, fit, independence }: Alternative) {
  const rest = fit * independence;
  return { fit, near: rest > 0 ? score / rest : 0, independence };
}
export type Part = keyof ReturnType<typeof parts>;

const PARTS: Record<string, Part> = {
  distance: "near",
  independent: "independence",
  same_owner: "independence",
  supplied_by_present: "independence",
  upstream: "independence",
  same_district: "independence",
};

/** Which part of the score a reason speaks of. */
export const partOf = (kind: string): Part => PARTS[kind] ?? "fit";
