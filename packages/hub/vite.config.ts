import { defineConfig } from 'vite';

/** Builds `/embed.js` beside the pages. It is a classic script, which keeps its names to itself and needs no CORS. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../../dist/web',
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: 'src/embed.ts', name: 'embed', formats: ['iife'], fileName: () => 'embed.js' },
  },
});
