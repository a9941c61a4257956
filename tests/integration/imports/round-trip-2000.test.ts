import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { edited } from '#tests/helpers/list-file.ts'
import { goesRound, type ListWork } from './list-of-2000.ts'

let ledger: TestLedger
beforeEach(async () => {
  ledger = await openTestLedger()
})
afterEach(() => ledger.close())

it('150 cells edited by another library, 40 in the ledger: ten are asked, none is lost', async () => {
  await goesRound(ledger, (path, { cells, added }) => {
    edited(path, (sheet) => {
      for (const [studentNo, header, text] of cells) sheet.set(studentNo, header, text)
      sheet.addColumn(added.header, added.texts)
      sheet.reverse()
    })
  })
})

const SOFFICE = '/usr/bin/soffice'
// Debian's, for which python3-uno is made; another may stand before it on the path.
const PYTHON = '/usr/bin/python3'

async function editInCalc(path: string, work: ListWork): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'calc-'))
  const wish = join(folder, 'work.json')
  writeFileSync(wish, JSON.stringify(work))
  const pipe = basename(folder)
  const settings = [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
    `--accept=pipe,name=${pipe};urp;`,
  ]
  const office = spawn(SOFFICE, ['--headless', '--norestore', '--nologo', ...settings], {
    stdio: 'ignore',
    // A group of its own: soffice is a script that starts the program.
    detached: true,
  })
  const ended = once(office, 'exit')
  try {
    execFileSync(PYTHON, [join(import.meta.dirname, 'edit-list.py'), pipe, path, wish])
  } catch (cause) {
    if (office.pid !== undefined) process.kill(-office.pid, 'SIGKILL')
    throw cause
  }
  await ended
  rmSync(folder, { recursive: true })
}

it.runIf(existsSync(SOFFICE))(
  'the same in LibreOffice, sorted, a column hidden and one added',
  { timeout: 240_000 },
  async () => {
    const { kind } = await goesRound(ledger, editInCalc)
    expect(kind).toBe('willingness')
  },
)
