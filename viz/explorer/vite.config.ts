import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { atlas } from "./atlas.ts";

/**
 * Nothing but our own server is ever asked; the browser itself holds the pages to it, and the worker
 * that packs an Excel file, which comes as a blob.
 */
const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; " +
  "connect-src 'self'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'";

const policy: Plugin = {
  name: "content-security-policy",
  apply: "build", // the development server needs inline scripts
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: POLICY },
      injectTo: "head-prepend",
    },
  ],
};

// While the sources are worked on, what is no file comes from a `mosty serve`.
const SERVER = process.env.MOSTY_URL ?? "http://127.0.0.1:8000";
const ANSWERED = [
  "/graphql",
  "/ontology.json",
  "/export",
  "/events.ics",
  "/members",
  "/queries",
  "/cypher.json",
];

export default defineConfig({
  base: "./", // so that the pages also work under a proxy's path
  plugins: [react(), policy, atlas],
  build: {
    rolldownOptions: {
      input: ["index.html", "graphiql.html"],
      checks: { moduleLevelDirective: false }, // GraphiQL's "use no memo", for a compiler we don't use
    },
    chunkSizeWarningLimit: 1100, // GraphiQL's own chunk, which the explorer never loads
  },
  server: { proxy: Object.fromEntries(ANSWERED.map((path) => [path, SERVER])) },
});
