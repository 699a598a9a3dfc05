import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { atlaskit } from './vite-atlaskit.mts';

/** One build for every surface: the page is the same, the module key decides which chunk it loads. */
export default defineConfig({
  root: import.meta.dirname,
  // Forge serves the files from a folder whose name it chooses.
  base: './',
  plugins: [atlaskit(), react()],
  resolve: {
    // Atlaskit ships a build without transforms for old browsers; it is a fifth smaller.
    mainFields: ['browser', 'module:es2019', 'module', 'jsnext:main', 'jsnext'],
    // @forge/dashboards-bridge asks for an older copy of the same client.
    dedupe: ['@forge/bridge', 'react', 'react-dom']
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Read by size.mts.
    manifest: true,
    sourcemap: false,
    // data: addresses would be inline styles' images; files are cached and need no exception in the CSP.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700
  }
});
