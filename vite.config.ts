import tailwind from '@tailwindcss/vite';
import { defineConfig } from 'vite';

/** Builds the browser's pages from `src/web` into `dist/web`; hashed files lie under `/assets/`. */
export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [tailwind()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows no `data:` URLs, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        link: 'src/web/link/index.html',
        dashboard: 'src/web/dashboard/index.html',
        sandbox: 'src/web/sandbox/index.html',
      },
      // `'use client'` means something to server frameworks only; libraries carry it in every file.
      onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
    },
  },
});
