/** Why two entries may be one organisation: features, how far they agree, and their weights. */

export interface Reason {
  feature: string;
  level: string;
  /** In bits: each one makes it twice as likely, or below nothing half as likely. */
  weight: number;
  left: string;
  right: string;
}

/** Read the reasons of a pair; none where a person named it. */
export function reasonsOf(text: string | null | undefined): Reason[] {
  if (!text) return [];
  const found: Reason[] = JSON.parse(text);
  return found
    .filter(({ weight }) => weight !== 0)
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
}

/** How many times as likely it makes that they are one; 0.25 is a quarter as likely. */
export const times = (weight: number): number => 2 ** weight;

export const STRENGTHS = ["little", "some", "strong", "proof"] as const;
export type Strength = (typeof STRENGTHS)[number];

/** How much a reason says, in a word. */
export function strength(weight: number): Strength {
  const bits = Math.abs(weight);
  return STRENGTHS[bits < 1 ? 0 : bits < 3 ? 1 : bits < 6 ? 2 : 3] ?? "little";
}

/** What share of the words the two have in common, as the model's levels call it. */
const SHARES: Record<string, number> = {
  none: 0,
  "a twentieth": 0.05,
  "a sixth": 0.17,
  "a quarter": 0.25,
  "a third": 0.33,
  "two fifths": 0.4,
  half: 0.5,
  "three fifths": 0.6,
  "two thirds": 0.67,
  "four fifths": 0.8,
  "nearly all": 0.95,
  all: 1,
};

/** A level that is a number: the share of words, or how alike the letters are; null for others. */
export function share({ feature, level }: Reason): number | null {
  if (feature === "words") return SHARES[level.split(",")[0] ?? ""] ?? null;
  if (feature === "spelling" && /^[\d.]+$/.test(level)) return Number(level);
  return null;
}

/** Levels that say how rare a word is, which the weight says well enough. */
export const isRarity = (level: string): boolean => /nats|trifle|under|nothing/.test(level);
