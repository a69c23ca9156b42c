/** Who asks, and what they may do; the server has the last word. */

import { ask } from "./api/client";
import { keep, key } from "./api/key";
import { ViewerDocument } from "./api/made";
import { client, useAnswer } from "./data";

const ROLES = ["reader", "editor", "steward", "admin"] as const;
export type Role = (typeof ROLES)[number];

const rank = (role: string | null | undefined) => ROLES.indexOf((role ?? "") as Role);

export function useViewer() {
  const { viewer } = useAnswer(ViewerDocument, {}).data ?? {};
  return {
    viewer,
    role: ROLES[rank(viewer?.role)],
    /** Whether they have this role, or a higher one, somewhere. */
    may: (role: Role) => rank(viewer?.role) >= rank(role),
    /** Whether they have it for the whole graph. */
    mayEverywhere: (role: Role) =>
      rank(viewer?.role) >= rank(role) && viewer?.organisations.length === 0,
  };
}

/** Go on with a key, or with none (""); throws what the server says of a wrong one. */
export async function signIn(given: string): Promise<void> {
  const before = key();
  keep(given.trim());
  try {
    await ask(ViewerDocument, {});
  } catch (error) {
    keep(before);
    throw error;
  }
  await client.resetQueries();
}
