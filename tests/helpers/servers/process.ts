// Programs that serve on 127.0.0.1 while a test runs.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'

const TRIES = 5
const PROBE_MS = 20

/** A port that nobody has; somebody else may take it before it is used. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

export type Running = Readonly<{ port: number; stop: () => Promise<void> }>
type Program = Readonly<{ command: string; args: readonly string[] }>

/** Runs a server that stays in the foreground until it is stopped; ready when its port answers. */
export async function startServer(program: (port: number) => Program): Promise<Running> {
  let said = ''
  for (let tries = 0; tries < TRIES; tries++) {
    const port = await freePort()
    const { command, args } = program(port)
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const note = (chunk: Buffer) => {
      said += chunk.toString()
    }
    child.stdout.on('data', note)
    child.stderr.on('data', note)
    const failed = once(child, 'error').then(([cause]) => {
      throw cause
    })
    if (await Promise.race([answers(child, port), failed])) return { port, stop: () => stop(child) }
  }
  throw new Error(`a server did not start:\n${said}`)
}

/** false: the program ended. */
async function answers(child: ChildProcess, port: number): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    if (await isOpen(port)) return true
    await new Promise((done) => setTimeout(done, PROBE_MS))
  }
  return false
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
