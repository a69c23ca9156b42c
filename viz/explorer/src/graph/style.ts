/** How the picture draws a node. */

import { createNodeBorderProgram } from "@sigma/node-border";

/** From outside in: a ring for the country, a gap, the type's colour, a hole in what is synthetic. */
export const RingedNode = createNodeBorderProgram({
  borders: [
    { size: { value: 0.22 }, color: { attribute: "ring" } },
    { size: { value: 0.1 }, color: { attribute: "paper" } },
    { size: { fill: true }, color: { attribute: "color" } },
    { size: { attribute: "hole", defaultValue: 0 }, color: { attribute: "paper" } },
  ],
});
