import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

const target = "es2022";

export default defineConfig({
  // A data: URI would need an exception in the content security policy.
  build: { target, assetsInlineLimit: 0 },
  optimizeDeps: {
    // Without entries Vite optimises again on the first visit and loads React twice.
    entries: ["./app/root.tsx", "./app/routes/**/*.tsx"],
    esbuildOptions: { target },
  },
  plugins: [remix(remixConfig)],
});
