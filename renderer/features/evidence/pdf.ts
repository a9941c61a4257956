// Draws a PDF's pages onto canvases: Chromium's own viewer would be a page of its own outside of our policy.
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

type TrustedTypes = Readonly<{
  createPolicy: (
    name: string,
    rules: Readonly<{ createScriptURL: (url: string) => string }>,
  ) => Readonly<{ createScriptURL: (url: string) => string }>
}>

/** The policy of the page takes no bare text for a worker's address; this one names a file of our own bundle. */
function ownWorker(): Worker {
  const { trustedTypes } = globalThis as typeof globalThis & { trustedTypes?: TrustedTypes }
  const policy = trustedTypes?.createPolicy('pdf-worker', { createScriptURL: () => workerUrl })
  return new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module' })
}

GlobalWorkerOptions.workerPort = ownWorker()

const MOST_PAGES = 60

/** Draws into `place`, page under page; returns how many there are, and how to stop. */
export function drawPdf(bytes: Uint8Array<ArrayBuffer>, place: HTMLElement, width: number) {
  const loading = getDocument({
    data: bytes.slice(),
    cMapUrl: new URL('/pdf/cmaps/', location.href).href,
    standardFontDataUrl: new URL('/pdf/standard_fonts/', location.href).href,
    wasmUrl: new URL('/pdf/wasm/', location.href).href,
    // The policy compiles nothing at run time.
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
  })
  const draw = async (): Promise<number> => {
    const document = await loading.promise
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number++) {
      const page = await document.getPage(number)
      const scale = (width * devicePixelRatio) / page.getViewport({ scale: 1 }).width
      const viewport = page.getViewport({ scale })
      const canvas = globalThis.document.createElement('canvas')
      canvas.width = Math.ceil(viewport.width)
      canvas.height = Math.ceil(viewport.height)
      canvas.setAttribute('aria-label', String(number))
      canvas.setAttribute('role', 'img')
      place.append(canvas)
      await page.render({ canvas, viewport }).promise
      canvas.dataset.drawn = 'true'
    }
    return document.numPages
  }
  return { drawn: draw(), stop: () => void loading.destroy() }
}
