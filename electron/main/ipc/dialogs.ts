// Serves shared/contract/files.ts: the system's dialogs, whose paths become tokens before anything reaches the page.
import { join } from 'node:path'
import type { BaseWindow, Dialog } from 'electron'
import type { Output, ShellMethod } from '#shared/contract/index.ts'
import type { Result } from '#shared/contract/result.ts'
import type { Reveal } from '../security/reveal.ts'
import { done, failed } from './answers.ts'
import type { ChosenFiles } from './chosen-files.ts'
import { folderOptions, openOptions, safeName, saveOptions } from './dialog-options.ts'
import {
  isLocalFile,
  isNothing,
  readPickFolder,
  readPickOpen,
  readPickSave,
  readToken,
} from './file-inputs.ts'

type Answer<M extends ShellMethod> = Promise<Result<Output<M>>>

export type FileMethods = Readonly<{
  methods: ReadonlyMap<string, (input: unknown) => Promise<Result<unknown>>>
  /** Not among the methods: only the preload can turn a dropped file into its path. */
  dropped: (path: unknown) => Answer<'files.dropped'>
}>

export type FileDeps = Readonly<{
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>
  window: () => BaseWindow | null
  chosen: ChosenFiles
  reveal: Reveal
  /** where the dialogs start */
  folder: string
  /** the ledger file for which the system started the application */
  offered: () => string | null
}>

export function createFileMethods(deps: FileDeps): FileMethods {
  const methods = new Map<ShellMethod, (input: unknown) => Promise<Result<unknown>>>([
    ['files.pickOpen', (input) => pickOpen(input, deps)],
    ['files.pickSave', (input) => pickSave(input, deps)],
    ['files.pickFolder', (input) => pickFolder(input, deps)],
    ['files.offered', (input) => offered(input, deps)],
    ['files.reveal', (input) => reveal(input, deps)],
  ])
  return { methods, dropped: (path) => dropped(path, deps) }
}

async function pickOpen(input: unknown, deps: FileDeps): Answer<'files.pickOpen'> {
  const wanted = readPickOpen(input)
  if (wanted === null) return failed('invalid_input', 'files.pickOpen')
  return choose(await openDialog(openOptions(wanted.purpose, deps.folder), deps), deps)
}

async function pickFolder(input: unknown, deps: FileDeps): Answer<'files.pickFolder'> {
  const wanted = readPickFolder(input)
  if (wanted === null) return failed('invalid_input', 'files.pickFolder')
  return choose(await openDialog(folderOptions(wanted.purpose, deps.folder), deps), deps)
}

async function pickSave(input: unknown, deps: FileDeps): Answer<'files.pickSave'> {
  const wanted = readPickSave(input)
  if (wanted === null) return failed('invalid_input', 'files.pickSave')
  const { purpose, suggestedName } = wanted
  const options = saveOptions(purpose, join(deps.folder, safeName(suggestedName, purpose)))
  const window = deps.window()
  const { canceled, filePath } = await (window === null
    ? deps.dialog.showSaveDialog(options)
    : deps.dialog.showSaveDialog(window, options))
  return choose(canceled ? undefined : filePath, deps)
}

async function openDialog(
  options: ReturnType<typeof openOptions>,
  { dialog, window }: FileDeps,
): Promise<string | undefined> {
  const parent = window()
  const { canceled, filePaths } = await (parent === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options))
  return canceled ? undefined : filePaths[0]
}

function choose(path: string | undefined, { chosen }: FileDeps): Result<Output<'files.pickOpen'>> {
  return done(path === undefined || path === '' ? null : chosen.choose(path))
}

async function offered(input: unknown, deps: FileDeps): Answer<'files.offered'> {
  if (!isNothing(input)) return failed('invalid_input', 'files.offered')
  return choose(deps.offered() ?? undefined, deps)
}

async function dropped(path: unknown, deps: FileDeps): Answer<'files.dropped'> {
  if (typeof path !== 'string' || !(await isLocalFile(path))) {
    return failed('invalid_input', 'files.dropped')
  }
  return done(deps.chosen.choose(path))
}

async function reveal(input: unknown, deps: FileDeps): Answer<'files.reveal'> {
  const wanted = readToken(input)
  if (wanted === null) return failed('invalid_input', 'files.reveal')
  const path = deps.chosen.path(wanted.token)
  if (path === null) return failed('not_found', 'files.reveal')
  deps.reveal(path)
  return done({})
}
