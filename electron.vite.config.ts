import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// CommonJS for everything that Electron loads: a sandboxed preload must be one CommonJS file, and the
// oldest runtime the tests use (Node 18.15, Chromium 114) loads an app's main file with require().
const commonJs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' } as const;

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
    plugins: [react()],
  },
});
