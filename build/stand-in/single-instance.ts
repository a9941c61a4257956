// One instance a userData folder: a symlink there names the first one's socket.
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SecondStart = Readonly<{ argv: string[]; cwd: string; data: unknown }>

// requestSingleInstanceLock answers synchronously, sockets do not: a short-lived Node asks.
const TELL = `require('node:net').connect(process.argv[1]).on('error', () => process.exit(1)).end(process.argv[2])`

function place(link: string, socket: string): boolean {
  try {
    symlinkSync(socket, link)
    return true
  } catch {
    return false
  }
}

function tellFirst(link: string, start: SecondStart): boolean {
  try {
    const args = ['-e', TELL, readlinkSync(link), JSON.stringify(start)]
    return spawnSync(process.execPath, args, { stdio: 'ignore' }).status === 0
  } catch {
    return false // the link went away in between
  }
}

function listen(socket: string, link: string, onSecond: (start: SecondStart) => void): void {
  createServer((connection) => {
    let text = ''
    connection.setEncoding('utf8')
    connection.on('data', (chunk: string) => {
      text += chunk
    })
    connection.on('end', () => onSecond(JSON.parse(text)))
  })
    .listen(socket)
    .unref()
  process.on('exit', () => {
    for (const file of [link, socket]) rmSync(file, { force: true })
  })
}

/** True for the first instance; for any further one the first is told, and the answer is false. */
export function takeLock(
  userData: string,
  data: unknown,
  onSecond: (start: SecondStart) => void,
): boolean {
  mkdirSync(userData, { recursive: true })
  const link = join(userData, 'StandInLock')
  // Not by process number: a killed instance leaves its socket, and numbers come again.
  const socket = join(tmpdir(), `stand-in-${randomBytes(8).toString('hex')}.sock`)
  for (let attempt = 0; attempt < 2; attempt += 1) {
    if (place(link, socket)) {
      listen(socket, link, onSecond)
      return true
    }
    if (tellFirst(link, { argv: process.argv, cwd: process.cwd(), data })) return false
    rmSync(link, { force: true }) // left behind by an instance that was killed
  }
  return false
}
