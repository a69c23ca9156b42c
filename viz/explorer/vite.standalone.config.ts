import { defineConfig } from "vite";

/** `dist/picture.js`, the renderer as one script: `mosty viz` writes it into its pages. */
export default defineConfig({
  build: {
    emptyOutDir: false,
    copyPublicDir: false,
    lib: {
      entry: "src/standalone.ts",
      name: "mosty",
      formats: ["iife"],
      fileName: () => "picture.js",
    },
  },
});
