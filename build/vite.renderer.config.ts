// The page: everything it needs lies in dist/renderer, nothing is inlined that the content security policy refuses.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { antdStyles } from './antd-plugin.ts'

const root = resolve(import.meta.dirname, '..')
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'))

/** Nothing is painted before the page knows whether it is light or dark. */
const paintAfterScript: Plugin = {
  name: 'paint-after-script',
  transformIndexHtml: (html) =>
    html.replace('<script type="module"', '<script type="module" blocking="render"'),
}

export default defineConfig({
  root: resolve(root, 'renderer'),
  base: '/',
  publicDir: false,
  plugins: [react(), antdStyles('app'), paintAfterScript],
  define: { __APP_VERSION__: JSON.stringify(version) },
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
