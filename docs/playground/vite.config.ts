import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { analyzerData } from './analyzer-data.js'
import { offlineFiles } from './offline-files.js'

export default defineConfig({
  root: import.meta.dirname,
  // Addresses relative to the page: the built folder works below any path.
  base: './',
  resolve: { alias: { vietnlp: resolve(import.meta.dirname, '../../src/browser.ts') } },
  worker: { format: 'es' },
  build: { target: 'es2022', chunkSizeWarningLimit: 1000 },
  plugins: [analyzerData(resolve(import.meta.dirname, '../../data')), offlineFiles(import.meta.dirname)],
})
