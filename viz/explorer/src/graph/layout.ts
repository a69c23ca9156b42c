import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Network } from "./network";

/** Move the nodes apart so that ties can be followed. The same graph gives the same picture. */
export function arrange(network: Network): void {
  if (network.order < 3) return;
  forceAtlas2.assign(network, {
    iterations: 200,
    settings: {
      ...forceAtlas2.inferSettings(network),
      strongGravityMode: true,
      gravity: 0.05,
      scalingRatio: 10,
    },
  });
}
