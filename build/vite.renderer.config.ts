// The page: everything it needs lies in dist/renderer, nothing is inlined that the content security policy refuses.
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, '..')

export default defineConfig({
  root: resolve(root, 'renderer'),
  base: '/',
  publicDir: false,
  plugins: [react()],
  logLevel: 'warn',
  build: {
    outDir: resolve(root, 'dist/renderer'),
    emptyOutDir: true,
    // Below Electron's Chrome, so that the stand-in may run an older one; Vite's own CSS target breaks light-dark().
    target: 'chrome140',
    cssTarget: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
})
