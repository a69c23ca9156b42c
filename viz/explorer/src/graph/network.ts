/** The graph that pictures draw. */

import type { MultiGraph } from "graphology";
import type { Brief } from "../api/brief";
import type { TieType } from "../api/ontology";

export interface NodeAttributes {
  brief: Brief;
  x: number;
  y: number;
  /** Whether a layout leaves it where it is. */
  fixed?: boolean;
  /** How many actors it stands for, where it is a group. */
  actors?: number;
}

export interface EdgeAttributes {
  /** What kind of tie; null where it stands for many between two groups. */
  tie: TieType | null;
  crossing: boolean;
  synthetic: boolean;
  source: string | null;
  properties: Record<string, unknown>;
  /** How many ties it stands for, where it is of groups. */
  ties?: number;
}

export type Network = MultiGraph<NodeAttributes, EdgeAttributes>;
