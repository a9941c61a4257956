// dialog and shell. Where somebody sits in front of a display they are asked; elsewhere the answer
// is "cancelled", and the log says so. Tests put their own functions in these objects.
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { say } from './log.ts'
import { known } from './unknown.ts'

const hasDisplay = process.env.DISPLAY !== undefined && process.env.STANDIN_HEADLESS !== '1'

/** Runs a program of the desktop; null when it is missing or the person cancelled. */
function ask(what: string, program: string, args: readonly string[]): Promise<string | null> {
  if (!hasDisplay) {
    say(`${what}: there is no display to ask on, answered as cancelled.`)
    return Promise.resolve(null)
  }
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
    child.on('error', () => {
      say(`${what}: "${program}" is not installed, answered as cancelled.`)
      resolve(null)
    })
    // zenity prints the label of an extra button and exits with 1.
    child.on('close', (code) => resolve(code === 0 || text !== '' ? text.trimEnd() : null))
  })
}

/** Electron's dialogs take a window before their options, or not. */
function optionsOf<T>(args: readonly unknown[]): T {
  return (args.at(-1) ?? {}) as T
}

const filtersOf = (filters: readonly Electron.FileFilter[] = []): readonly string[] =>
  filters.map(({ name, extensions }) => {
    const patterns = extensions.map((extension) => `*.${extension}`)
    return `--file-filter=${name} | ${patterns.join(' ')}`
  })

async function showOpenDialog(...args: unknown[]): Promise<Electron.OpenDialogReturnValue> {
  const { title, properties = [], filters } = optionsOf<Electron.OpenDialogOptions>(args)
  const answer = await ask('dialog.showOpenDialog', 'zenity', [
    '--file-selection',
    `--title=${title ?? ''}`,
    ...(properties.includes('openDirectory') ? ['--directory'] : []),
    ...(properties.includes('multiSelections') ? ['--multiple', '--separator=\n'] : []),
    ...filtersOf(filters),
  ])
  return { canceled: answer === null, filePaths: answer === null ? [] : answer.split('\n') }
}

async function showSaveDialog(...args: unknown[]): Promise<Electron.SaveDialogReturnValue> {
  const { title, defaultPath, filters } = optionsOf<Electron.SaveDialogOptions>(args)
  const answer = await ask('dialog.showSaveDialog', 'zenity', [
    '--file-selection',
    '--save',
    `--title=${title ?? ''}`,
    `--filename=${defaultPath ?? ''}`,
    ...filtersOf(filters),
  ])
  return { canceled: answer === null, filePath: answer ?? '' }
}

async function showMessageBox(...args: unknown[]): Promise<Electron.MessageBoxReturnValue> {
  const options = optionsOf<Electron.MessageBoxOptions>(args)
  const { message, detail = '', buttons = ['OK'], cancelId = 0, checkboxChecked = false } = options
  const answer = await ask('dialog.showMessageBox', 'zenity', [
    '--question',
    '--switch',
    `--text=${[message, detail].join('\n\n').trim()}`,
    ...buttons.map((label) => `--extra-button=${label}`),
  ])
  const response = buttons.indexOf(answer ?? '')
  return { response: response === -1 ? cancelId : response, checkboxChecked }
}

function showErrorBox(title: string, content: string): void {
  say(`error box "${title}": ${content}`)
  if (hasDisplay) {
    spawn('zenity', ['--error', `--title=${title}`, `--text=${content}`], { stdio: 'ignore' }).on(
      'error',
      () => say('"zenity" is not installed.'),
    )
  }
}

export const dialog = known('dialog', {
  showOpenDialog,
  showSaveDialog,
  showMessageBox,
  showErrorBox,
}) satisfies Pick<
  Electron.Dialog,
  'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'
>

async function openOutside(what: string, target: string): Promise<string> {
  say(`${what}: ${target}`)
  return (await ask(what, 'xdg-open', [target])) === null ? 'not opened' : ''
}

export const shell = known('shell', {
  async openExternal(url: string): Promise<void> {
    await openOutside('shell.openExternal', url)
  },
  openPath: (path: string): Promise<string> => openOutside('shell.openPath', path),
  showItemInFolder(path: string): void {
    void openOutside('shell.showItemInFolder', dirname(path))
  },
}) satisfies Pick<Electron.Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>
