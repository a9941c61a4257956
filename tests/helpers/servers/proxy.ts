// Passes a connection on to a server, and cuts it where it is told to.
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export type CuttingProxy = Readonly<{
  port: number
  /** From the next connection on: breaks off after so many bytes, of both directions; null = never. */
  cutAfter: (bytes: number | null) => void
  /** Bytes that went through since the last `cutAfter`. */
  passed: () => number
  stop: () => Promise<void>
}>

export async function startProxy(to: number): Promise<CuttingProxy> {
  let limit: number | null = null
  let passed = 0
  const open = new Set<Socket>()
  const keep = (socket: Socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    // Of a cut connection; the other end learns of it.
    socket.on('error', () => socket.destroy())
  }
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1')
    for (const socket of [near, far]) keep(socket)
    const pass = (from: Socket, into: Socket) => {
      from.on('data', (chunk: Buffer) => {
        const room = limit === null ? chunk.length : Math.max(limit - passed, 0)
        passed += Math.min(room, chunk.length)
        if (chunk.length <= room) into.write(chunk)
        else {
          into.write(chunk.subarray(0, room), () => into.resetAndDestroy())
          from.resetAndDestroy()
        }
      })
      from.on('close', () => into.end())
    }
    pass(near, far)
    pass(far, near)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    cutAfter: (bytes) => {
      limit = bytes
      passed = 0
    },
    passed: () => passed,
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const socket of open) socket.destroy()
      await closed
    },
  }
}
