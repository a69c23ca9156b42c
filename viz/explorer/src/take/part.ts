/** A part of a network: what is selected, and the ties among it. */

import type { Network } from "../graph/network";

export function partOf(network: Network, selected: ReadonlySet<string>): Network {
  const part = network.copy() as Network;
  for (const id of part.nodes()) if (!selected.has(id)) part.dropNode(id);
  return part;
}
