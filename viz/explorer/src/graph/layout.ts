/** Where nodes stand: moved apart so that ties can be followed. */

import forceAtlas2, { type ForceAtlas2Settings } from "graphology-layout-forceatlas2";
import type { Network } from "./network";

/** Up to so many nodes are arranged at once; more by a worker. */
export const AT_ONCE = 300;

export const settings = (network: Network): ForceAtlas2Settings => ({
  ...forceAtlas2.inferSettings(network.order),
  strongGravityMode: true,
  gravity: 0.05,
  scalingRatio: 10,
  barnesHutTheta: 1.2, // as in Gephi: a third of the time of the library's 0.5
});

/** Whether a network waits to be arranged by `settle`. */
export const isUnsettled = (network: Network): boolean => network.hasAttribute("unsettled");

/** Arrange a network, or mark it for `settle`. The same graph gives the same picture. */
export function arrange(network: Network): void {
  if (network.order < 3) return;
  if (network.order > AT_ONCE) network.setAttribute("unsettled", true);
  else forceAtlas2.assign(network, { iterations: 200, settings: settings(network) });
}
