import { defineConfig } from "vite";

/** One script of what the explorer is measured beside; `bench/explorer.py` says where it goes. */
export default defineConfig({
  build: {
    copyPublicDir: false,
    lib: {
      entry: `${import.meta.dirname}/bare.ts`,
      name: "peer",
      formats: ["iife"],
      fileName: () => "peer.js",
    },
  },
});
