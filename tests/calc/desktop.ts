// A display of the test's own with LibreOffice Calc on it: nobody's clipboard but its own is touched.
import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable, type Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'

const BRIDGE = join(import.meta.dirname, 'bridge.py')
// Debian's, for which python3-uno is made; another may stand before it on the path.
const PYTHON = '/usr/bin/python3'
// As a clerk has it: Chinese formats, and no tip of the day over the sheet.
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>zh-CN</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="ShowTipOfTheDay" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
`

const Texts = z.array(z.array(z.string()))
type Texts = z.infer<typeof Texts>

export type Calc = Readonly<{
  /** an empty sheet */
  open: () => Promise<void>
  paste: (at: string) => Promise<void>
  copy: (area: string) => Promise<void>
  /** as a hand types it: Calc makes numbers and dates of what looks so */
  enter: (at: string, text: string) => Promise<void>
  /** cells formatted as text that hold these */
  write: (at: string, texts: Texts) => Promise<void>
  /** what the cells show */
  texts: (area: string) => Promise<Texts>
}>

export type Desktop = Readonly<{ display: string; calc: Calc; close: () => Promise<void> }>

export async function openDesktop(): Promise<Desktop> {
  const screen = await openScreen()
  const folder = await mkdtemp(join(tmpdir(), 'calc-'))
  await mkdir(join(folder, 'user'))
  await writeFile(join(folder, 'user', 'registrymodifications.xcu'), SETTINGS)
  const office = startOffice(folder, screen.display)
  const bridge = spawn(PYTHON, [BRIDGE, basename(folder)], { stdio: ['pipe', 'pipe', 'inherit'] })
  const officeEnded = once(office, 'exit')
  const bridgeEnded = once(bridge, 'exit')
  const { ask, ready } = converse(bridge)
  await ready
  return {
    display: screen.display,
    calc: calcBy(ask),
    close: async () => {
      bridge.stdin.end()
      const [code] = await bridgeEnded
      // It ends soffice; when it broke down before, soffice would stay.
      if (code !== 0 && office.pid !== undefined) process.kill(-office.pid, 'SIGKILL')
      await officeEnded
      await screen.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** An X server that nobody sees, under a number that is free. */
async function openScreen(): Promise<Readonly<{ display: string; close: () => Promise<void> }>> {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] },
  )
  const exited = once(server, 'exit')
  const number = server.stdio[3]
  if (!(number instanceof Readable)) throw new Error('Xvfb cannot say its number')
  const [line] = await once(createInterface(number), 'line')
  return {
    display: `:${String(line).trim()}`,
    close: async () => {
      server.kill()
      await exited
    },
  }
}

function startOffice(folder: string, display: string): ChildProcess {
  const settings = [
    `-env:UserInstallation=${pathToFileURL(folder)}`,
    `--accept=pipe,name=${basename(folder)};urp;`,
  ]
  return spawn('soffice', ['--norestore', '--nologo', '--nofirststartwizard', ...settings], {
    // The plainest look, whatever desktop this machine has.
    env: { ...process.env, DISPLAY: display, SAL_USE_VCLPLUGIN: 'gen' },
    stdio: 'ignore',
    // A group of its own: soffice is a script that starts the program.
    detached: true,
  })
}

type Ask = (method: string, ...args: readonly unknown[]) => Promise<unknown>

/** One question at a time, one line each way. */
function converse(bridge: ChildProcessByStdio<Writable, Readable, null>) {
  const lines = createInterface(bridge.stdout)[Symbol.asyncIterator]()
  const answer = async (): Promise<unknown> => {
    const { value, done } = await lines.next()
    if (done === true) throw new Error('the bridge to LibreOffice ended')
    return JSON.parse(value)
  }
  const ask: Ask = (method, ...args) => {
    bridge.stdin.write(`${JSON.stringify([method, ...args])}\n`)
    return answer()
  }
  return { ask, ready: answer() }
}

function calcBy(ask: Ask): Calc {
  const act = async (method: string, ...args: readonly unknown[]): Promise<void> => {
    await ask(method, ...args)
  }
  return {
    open: () => act('open'),
    paste: (at) => act('paste', at),
    copy: (area) => act('copy', area),
    enter: (at, text) => act('enter', at, text),
    write: (at, texts) => act('write', at, texts),
    texts: async (area) => Texts.parse(await ask('texts', area)),
  }
}
