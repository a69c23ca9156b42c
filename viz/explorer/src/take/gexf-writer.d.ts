/** The writer alone: with it comes no parser. */
declare module "graphology-gexf/common/writer" {
  export { write as default } from "graphology-gexf";
}
