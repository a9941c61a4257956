// Names for new ledgers: legal on Windows, and never one that is taken.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { LEDGER_EXTENSION } from '#common/ledger-extension.ts'
import { allKeysPaths } from '#data/ledger-file/format.ts'

/** The first free path in the folder: `title.jytz`, then `title (2).jytz` and so on. */
export function freeLedgerPath(folder: string, title: string): string {
  const name = legalName(title)
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`
    const path = join(folder, `${name}${suffix}${LEDGER_EXTENSION}`)
    if (![path, ...allKeysPaths(path)].some((file) => existsSync(file))) return path
  }
}

function legalName(title: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Windows refuses them in names
  return title.replace(/[<>:"/\\|?*\u0000-\u001f]/g, '_').trim()
}
