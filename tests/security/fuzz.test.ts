// Row 14: whatever a page sends, to the data thread or to the shell, a wrong shape is answered with `invalid_input`:
// no crash, no exception, nothing internal, nothing done.
import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLogger } from '#common/logger.ts'
import { createHandlers } from '#data/handlers.ts'
import { createServe, type Serve } from '#data/serve.ts'
import { done } from '#main/ipc/answers.ts'
import { createChosenFiles } from '#main/ipc/chosen-files.ts'
import { createFileMethods } from '#main/ipc/dialogs.ts'
import { withoutInput } from '#main/ipc/file-inputs.ts'
import { INVOKE, registerIpc } from '#main/ipc/register.ts'
import { savePdf } from '#main/ipc/save-pdf.ts'
import { createTrustedSenders } from '#main/ipc/trusted-sender.ts'
import { guardClosing } from '#main/windows/closing.ts'
import { followTheme } from '#main/windows/theme.ts'
import { dataContract, shellContract } from '#shared/contract/index.ts'
import type { Spec } from '#shared/contract/spec.ts'
import { enrol } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { scaled } from '#tests/helpers/scale.ts'
import { exampleOf, wrongInput } from './wrong-shapes.ts'

const RUNS = { numRuns: scaled(60) }

/** Runs every kind of wrong input for one method. */
async function fuzz(
  { input }: Spec,
  method: string,
  ask: (given: unknown) => Promise<unknown>,
): Promise<void> {
  const wrong = wrongInput(input).filter((given) => !input.safeParse(given).success)
  await fc.assert(
    fc.asyncProperty(wrong, async (given) => {
      expect(await ask(given)).toEqual({
        ok: false,
        error: { code: 'invalid_input', params: expect.any(Object), ref: method },
      })
    }),
    RUNS,
  )
}

describe('the data thread, with a ledger open', () => {
  let ledger: TestLedger
  let serve: Serve
  let before: string
  const logged: string[] = []
  const stateOf = () =>
    JSON.stringify(
      ['graduate', 'change_batch', 'change_log', 'draft', 'setting'].map((table) =>
        ledger.session.db.prepare(`SELECT * FROM ${table}`).all(),
      ),
    )

  beforeAll(async () => {
    ledger = await openTestLedger()
    enrol(ledger, { student_no: '1', name: '王堃' })
    const log = createLogger(
      (line) => logged.push(line),
      () => new Date(),
    )
    serve = createServe(createHandlers(ledger.ctx), ledger.ctx.gate, log)
    before = stateOf()
  })
  afterAll(() => ledger.close())

  it.each(Object.entries(dataContract))('%s', (method, spec) =>
    fuzz(spec, method, (given) => serve(method, given)),
  )

  it('has done nothing, failed nowhere inside and lives on', async () => {
    expect(stateOf()).toBe(before)
    expect(logged).toEqual([])
    expect(ledger.ctx.jobs.list()).toEqual([])
    expect(await serve('accounts.status', {})).toMatchObject({ ok: true, data: { people: 1 } })
  })

  it('knows no method by any other name', async () => {
    const names = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString'))
    await fc.assert(
      fc.asyncProperty(names, fc.anything(), async (name, given) => {
        fc.pre(!Object.hasOwn(dataContract, name))
        expect(await serve(name, given)).toMatchObject({ error: { code: 'invalid_input' } })
      }),
      RUNS,
    )
  })
})

type Listener = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown

/** The shell's own methods on a window that only notes what is done to it. */
function openShell() {
  const seen: string[] = []
  const channels = new Map<string, Listener>()
  const senders = createTrustedSenders()
  senders.add(1)
  const note = (what: string) => async () => {
    seen.push(what)
    return { canceled: true, filePaths: [], filePath: '' }
  }
  const files = createFileMethods({
    dialog: { showOpenDialog: note('open'), showSaveDialog: note('save') },
    window: () => null,
    chosen: createChosenFiles(() => seen.push('chosen')),
    reveal: () => seen.push('reveal'),
    folder: '/documents',
    offered: () => '/documents/x.jytz',
  })
  const window = Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    destroy: () => seen.push('destroy'),
    setBackgroundColor: () => seen.push('paint'),
  }) as unknown as BrowserWindow
  const native = { themeSource: 'system' as const, shouldUseDarkColors: false, on: () => undefined }
  const locked = async () => {
    seen.push('locked')
    return done({})
  }
  registerIpc(
    { handle: (channel, listener) => void channels.set(channel, listener) },
    {
      senders,
      files,
      windows: new Map([
        ['window.answer', guardClosing(window, () => seen.push('ask'))],
        ['window.locked', withoutInput('window.locked', locked)],
        ['window.theme', followTheme(window, native)],
        [
          'window.savePdf',
          savePdf({
            contents: { printToPDF: async () => Buffer.from('%PDF-') },
            call: async () => done('data'),
          }),
        ],
      ]),
      callData: async () => done('data'),
      log: createLogger(
        (line) => seen.push(line),
        () => new Date(),
      ),
    },
  )
  const event = { sender: { id: 1 }, senderFrame: { url: 'app://bundle/', parent: null } }
  const ask = async (method: string, given: unknown): Promise<unknown> =>
    channels.get(INVOKE)?.(event as Electron.IpcMainInvokeEvent, method, given)
  return { ask, seen }
}

describe('the shell', () => {
  // Reached by the preload alone, on a channel of its own.
  const methods = Object.entries(shellContract).filter(([method]) => method !== 'files.dropped')

  it.each(methods)('%s', async (method, spec) => {
    const { ask, seen } = openShell()
    await fuzz(spec, method, (given) => ask(method, given))
    expect(seen).toEqual([])
  })
})

it.each(Object.entries({ ...dataContract, ...shellContract }))(
  '%s is fuzzed from an input that it takes',
  (_method, { input }) => {
    expect(input.safeParse(exampleOf(input)).error?.issues).toBeUndefined()
  },
)
