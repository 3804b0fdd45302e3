import tailwind from '@tailwindcss/vite';
import { defineConfig } from 'vite';

/**
 * Builds one of the browser's pages from `src/web` into `dist/web`, by the name of its folder as mode; hashed files lie under
 * `/assets/`. Each page is built by itself, since hardly anybody opens two of them: together they came in forty small files.
 */
export default defineConfig(({ mode }) => ({
  root: 'src/web',
  base: '/',
  plugins: [tailwind()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: false,
    target: 'es2023',
    // The content security policy allows no `data:` URLs, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: `src/web/${mode}/index.html`,
      // What parts of a page share comes in one file: shared by three, since the catalogue of states has a share in every part.
      output: { codeSplitting: { groups: [{ name: `${mode}-shared`, minShareCount: 3 }] } },
      // `'use client'` means something to server frameworks only; libraries carry it in every file.
      onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
    },
  },
}));
