/** What the map is told, and what it tells. */

import type { Box } from "../../../filter/box";
import type { Picture, PictureNode } from "../drawn";

/** What the map shows besides the picture. */
export interface Sight {
  picture: Picture;
  /** Whether the discs are groups, which always stand by themselves. */
  groups: boolean;
  selected: ReadonlySet<string>;
  /** In the border lens discs have the colours of countries. */
  lens: boolean;
  name: (node: PictureNode) => string;
  colour: (node: PictureNode) => string;
  synthetic: (node: PictureNode) => boolean;
  /** The word for a disc that stands for so many actors. */
  several: (count: number) => string;
}

/** What a reader does to the map. */
export interface Hands {
  choose: (id: string, more: boolean) => void;
  open: (id: string) => void;
  /** The map came to rest: what is in view, and the same for an address. */
  rest: (view: Box, camera: string) => void;
  /** How many ties are not drawn as lines, since both ends stand in one disc. */
  drawn: (within: number) => void;
}

/** What the map shows at first: what its address says, or all discs. */
export interface Start {
  title: string;
  box: Box | null;
  /** As `rest` gave it. */
  camera: string;
}
