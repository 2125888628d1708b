import { defineConfig } from 'tsup'

// Flat entry names: the shim of import.meta.url lands in a shared chunk in CJS, and only when every output lies directly in
// dist/ does '../data/' mean the same folder from each of them.
export default defineConfig({
  entry: {
    node: 'src/node.ts',
    pool: 'src/pool.ts',
    'pool-worker': 'src/pool-worker.ts',
    unorm: 'src/unorm.ts',
    natural: 'src/natural.ts',
    cli: 'src/cli.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  dts: true,
  sourcemap: true,
  clean: true,
  splitting: true,
  shims: true,
  removeNodeProtocol: false,
  external: [/^node:/],
})
