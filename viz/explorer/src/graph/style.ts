/** How the picture draws a node. */

import { createNodeBorderProgram } from "@sigma/node-border";

/** From outside in: a ring for the country, the type's colour, a hole in what is synthetic. */
export const RingedNode = createNodeBorderProgram({
  borders: [
    { size: { value: 0.25 }, color: { attribute: "ring" } },
    { size: { fill: true }, color: { attribute: "color" } },
    { size: { attribute: "hole", defaultValue: 0 }, color: { attribute: "holeColor" } },
  ],
});
