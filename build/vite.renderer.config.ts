// The page: everything it needs lies in dist/renderer, nothing is inlined that the content security policy refuses.
import { readdirSync, readFileSync } from 'node:fs'
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

/**
 * What PDFs are drawn with beside the program: tables of Chinese characters, symbols, decoders of scans. Plain text
 * without its font is drawn with those of Windows; what is offered in their place may not be shipped (GPL).
 */
const PDF_PARTS = [
  ['cmaps', /\.bcmap$/],
  ['standard_fonts', /^Foxit\w+\.pfb$/],
  ['wasm', /^(?:jbig2|openjpeg)_nowasm_fallback\.js$/],
] as const

const pdfParts: Plugin = {
  name: 'pdf-parts',
  apply: 'build',
  generateBundle() {
    for (const [folder, wanted] of PDF_PARTS) {
      const from = resolve(root, 'node_modules/pdfjs-dist', folder)
      for (const name of readdirSync(from).filter((one) => wanted.test(one)))
        this.emitFile({
          type: 'asset',
          fileName: `pdf/${folder}/${name}`,
          source: readFileSync(resolve(from, name)),
        })
    }
  },
}

export default defineConfig({
  root: resolve(root, 'renderer'),
  base: '/',
  publicDir: false,
  plugins: [react(), antdStyles('app'), paintAfterScript, pdfParts],
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
