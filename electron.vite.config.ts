import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

// CommonJS for everything that Electron loads: a sandboxed preload must be one CommonJS file, and the
// oldest runtime the tests use (Node 18.15, Chromium 114) loads an app's main file with require().
const commonJs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' } as const;

const pdfjs = join(import.meta.dirname, 'node_modules/pdfjs-dist');

/**
 * Puts what pdf.js loads by name beside the page, under pdf-data/: character maps, metrics and faces of the standard fonts,
 * decoders of pictures. The page fetches them from there, the extractor reads them from there.
 */
const pdfData: Plugin = {
  name: 'pdf-data',
  generateBundle() {
    for (const folder of ['cmaps', 'standard_fonts', 'wasm']) {
      for (const file of readdirSync(join(pdfjs, folder))) {
        // The interpreter runs scripts of documents, which nothing here does.
        if (file.endsWith('.js') || /quickjs/i.test(file)) continue;
        const source = readFileSync(join(pdfjs, folder, file));
        this.emitFile({ type: 'asset', fileName: `pdf-data/${folder}/${file}`, source });
      }
    }
  },
};

export default defineConfig({
  main: {
    build: {
      target: 'node18.15',
      outDir: 'out/main',
      externalizeDeps: true,
      rollupOptions: {
        input: {
          electron: 'src/main/electron.ts',
          loopback: 'src/main/loopback.ts',
          cli: 'src/main/cli.ts',
          core: 'src/main/core.ts',
          extractor: 'src/main/extract/extractor.ts',
        },
        output: commonJs,
      },
    },
  },
  preload: {
    build: {
      target: 'node18.15',
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: { input: { bridge: 'src/preload/bridge.ts' }, output: commonJs },
    },
  },
  renderer: {
    root: 'src/renderer',
    build: {
      target: 'chrome114',
      minify: true,
      outDir: 'out/renderer',
      rollupOptions: { input: { index: 'src/renderer/index.html' } },
    },
    plugins: [react(), pdfData],
    // Told by its ending, the program of pdf.js' worker alone is served with leave to run WebAssembly.
    worker: { format: 'es', rollupOptions: { output: { entryFileNames: 'assets/[name]-[hash].mjs' } } },
  },
});
