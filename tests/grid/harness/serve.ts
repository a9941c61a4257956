// A page built as a release would be and served on this machine.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
}

export type Served = Readonly<{
  origin: string
  /** where further files can be put */
  folder: string
  close: () => Promise<void>
}>

/** The folder holds an index.html. */
export async function serveBuilt(root: string): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'grid-page-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: folder, target: 'chrome140', modulePreload: false },
  })
  const server = await serve(folder)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    folder,
    close: async () => {
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true })
    },
  }
}

async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    readFile(join(folder, pathname)).then(
      (content) => {
        response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'text/plain' })
        response.end(content)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
