import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenDialogOptions, SaveDialogOptions } from 'electron'
import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { createChosenFiles } from '#main/ipc/chosen-files.ts'
import { safeName } from '#main/ipc/dialog-options.ts'
import { createFileMethods, type FileDeps } from '#main/ipc/dialogs.ts'
import { shellContract } from '#shared/contract/index.ts'
import { scaled } from '#tests/helpers/scale.ts'

const folder = mkdtempSync(join(tmpdir(), '文件-'))
const roster = join(folder, '名单.xlsx')
writeFileSync(roster, 'x')
symlinkSync(roster, join(folder, 'link.xlsx'))
afterAll(() => rmSync(folder, { recursive: true }))

function setUp(answer: string | null, offered: string | null = null) {
  const asked: (OpenDialogOptions | SaveDialogOptions)[] = []
  const announced: string[][] = []
  const revealed: string[] = []
  const note = (args: unknown[]): void => void asked.push(args.at(-1) as OpenDialogOptions)
  const dialog: FileDeps['dialog'] = {
    showOpenDialog: async (...args: unknown[]) => {
      note(args)
      return { canceled: answer === null, filePaths: answer === null ? [] : [answer] }
    },
    showSaveDialog: async (...args: unknown[]) => {
      note(args)
      return { canceled: answer === null, filePath: answer ?? '' }
    },
  }
  const chosen = createChosenFiles((token, path) => announced.push([token, path]))
  const files = createFileMethods({
    dialog,
    window: () => null,
    chosen,
    reveal: (path) => revealed.push(path),
    folder: '/documents',
    offered: () => offered,
  })
  const call = async (method: string, input: unknown): Promise<unknown> =>
    files.methods.get(method)?.(input)
  return { call, files, asked, announced, revealed, chosen }
}

const ANY_TOKEN = {
  ok: true,
  data: { token: expect.stringMatching(/^[0-9a-f-]{36}$/), name: '名单.xlsx' },
}
const REFUSED = { ok: false, error: { code: 'invalid_input' } }

describe('the shell serves', () => {
  it('every file method of its contract, dropped files apart', () => {
    const served = [...setUp(null).files.methods.keys(), 'files.dropped'].sort()
    const files = Object.keys(shellContract).filter((method) => method.startsWith('files.'))
    expect(served).toEqual(files.sort())
  })

  it.each([
    ['files.pickOpen', { purpose: 'import' }],
    ['files.pickOpen', { purpose: 'ledger' }],
    ['files.pickSave', { purpose: 'report', suggestedName: '就业率' }],
    ['files.pickSave', { purpose: 'recovery', suggestedName: '恢复密钥' }],
    ['files.pickOpen', { purpose: 'backup' }],
    ['files.pickOpen', { purpose: 'package' }],
    ['files.pickOpen', { purpose: 'scan' }],
    ['files.pickSave', { purpose: 'package', suggestedName: '上报包' }],
    ['files.pickFolder', { purpose: 'exchange' }],
    ['files.pickSave', { purpose: 'plainCopy', suggestedName: '副本' }],
    ['files.pickSave', { purpose: 'diagnostics', suggestedName: '诊断' }],
    ['files.pickFolder', { purpose: 'ledger' }],
    ['files.pickFolder', { purpose: 'backup' }],
  ])('%s %j with a token instead of a path', async (method, input) => {
    const { call, announced } = setUp(roster)
    const answer = await call(method, input)
    expect(answer).toMatchObject(ANY_TOKEN)
    expect(JSON.stringify(answer)).not.toContain(folder)
    expect(announced.map(([, path]) => path)).toEqual([roster])
    expect(
      shellContract['files.pickOpen'].output.safeParse((answer as { data: unknown }).data).success,
    ).toBe(true)
  })

  it('null where the user cancels', async () => {
    const { call, announced } = setUp(null)
    expect(await call('files.pickOpen', { purpose: 'import' })).toEqual({ ok: true, data: null })
    expect(await call('files.pickSave', { purpose: 'report', suggestedName: 'a' })).toEqual({
      ok: true,
      data: null,
    })
    expect(announced).toEqual([])
  })

  it('a save dialog that starts at the documents with a usable name', async () => {
    const { call, asked } = setUp(null)
    await call('files.pickSave', { purpose: 'report', suggestedName: '../2020届/就业率:R1' })
    expect(asked[0]?.defaultPath).toBe(join('/documents', '_2020届_就业率_R1.xlsx'))
  })

  it('the ledger file that the system offered, or nothing', async () => {
    expect(await setUp(null, roster).call('files.offered', {})).toMatchObject(ANY_TOKEN)
    expect(await setUp(null).call('files.offered', {})).toEqual({ ok: true, data: null })
  })
})

describe('revealing', () => {
  it('shows a chosen file and knows no other', async () => {
    const { call, revealed, chosen } = setUp(null)
    const { token } = chosen.choose(roster)
    expect(await call('files.reveal', { token })).toEqual({ ok: true, data: {} })
    expect(await call('files.reveal', { token: roster })).toMatchObject({
      error: { code: 'not_found' },
    })
    expect(await call('files.reveal', { token: 'x'.repeat(36) })).toMatchObject({
      error: { code: 'not_found' },
    })
    expect(revealed).toEqual([roster])
  })
})

describe('a dropped file', () => {
  it('is a plain file of a local drive', async () => {
    const { files } = setUp(null)
    expect(await files.dropped(roster)).toMatchObject(ANY_TOKEN)
    const bad = [
      '',
      'relative.xlsx',
      folder,
      join(folder, 'none.xlsx'),
      join(folder, 'link.xlsx'),
      '//server/share/a.xlsx',
      `${roster}\0`,
      7,
      null,
      {},
    ]
    for (const path of bad) expect(await files.dropped(path)).toMatchObject(REFUSED)
  })
})

describe('inputs of any other shape', () => {
  it('are refused before a dialog opens', async () => {
    const { call, asked } = setUp(roster)
    const methods = [
      'files.pickOpen',
      'files.pickSave',
      'files.pickFolder',
      'files.offered',
      'files.reveal',
    ] as const
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...methods), fc.anything(), async (method, input) => {
        fc.pre(!shellContract[method].input.safeParse(input).success)
        expect(await call(method, input)).toMatchObject({ ok: false })
      }),
      { numRuns: scaled(300) },
    )
    expect(asked).toEqual([])
  })

  it('agree with the contract on near misses', async () => {
    const { call } = setUp(null)
    const inputs = [
      { purpose: 'import', extra: 1 },
      { purpose: 'export' },
      { purpose: 'report', suggestedName: 'x'.repeat(121) },
      { purpose: 'report' },
      {},
      { suggestedName: 'a' },
      { token: 'short' },
      [],
      null,
    ]
    for (const input of inputs) {
      expect(await call('files.pickOpen', input)).toMatchObject(REFUSED)
      expect(await call('files.pickSave', input)).toMatchObject(REFUSED)
      expect(await call('files.pickFolder', input)).toMatchObject(REFUSED)
      expect(await call('files.reveal', input)).toMatchObject({ ok: false })
    }
  })
})

describe('a suggested name', () => {
  it('is always one that Windows takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 120 }), async (text) => {
        const name = safeName(text, 'report')
        expect(name).toMatch(/\.xlsx$/i)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
        expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f]|^[\s.]/)
      }),
      { numRuns: scaled(300) },
    )
    expect(safeName('就业率.XLSX', 'report')).toBe('就业率.XLSX')
    expect(safeName('...', 'recovery')).toBe('未命名.txt')
  })
})
