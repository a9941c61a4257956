// A double click on a .jytz file starts the application, or reaches the running one, with its path. Arguments can come
// from anywhere: at most one existing local ledger file is taken from them, and it is only offered, never opened.
import { lstatSync } from 'node:fs'
import { resolve } from 'node:path'
import { LEDGER_EXTENSION } from '#common/ledger-extension.ts'
import { isLocalPath } from './ipc/file-inputs.ts'

export function ledgerInArguments(argv: readonly string[], cwd: string): string | null {
  const named = argv.slice(1).filter((argument) => looksLikeLedger(argument))
  const path = named.length === 1 && named[0] !== undefined ? resolve(cwd, named[0]) : null
  return path !== null && isLocalPath(path) && isPlainFile(path) ? path : null
}

function looksLikeLedger(argument: string): boolean {
  return (
    argument.length <= 4096 &&
    argument.toLowerCase().endsWith(LEDGER_EXTENSION) &&
    !argument.startsWith('-') &&
    !argument.includes('://') &&
    !/^[\\/]{2}/.test(argument) &&
    !argument.includes('\0')
  )
}

function isPlainFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
