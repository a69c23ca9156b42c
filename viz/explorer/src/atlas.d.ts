/** Made by `atlas.ts` when the explorer is built. */
declare module "virtual:atlas" {
  import type { GeometryCollection, Topology } from "topojson-specification";

  const atlas: Topology<{ countries: GeometryCollection }>;
  export default atlas;
}
