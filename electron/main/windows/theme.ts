// Light or dark for what the system draws: the title bar, menus, dialogs, and the window where no page is yet.
import type { BrowserWindow, NativeTheme } from 'electron'
import type { Result } from '#shared/contract/result.ts'
import { done, failed } from '../ipc/answers.ts'
import { valuesOf } from '../ipc/file-inputs.ts'
import { background } from './window-options.ts'

const THEMES = ['system', 'light', 'dark'] as const
type Native = Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'> & {
  on: (event: 'updated', listener: () => void) => unknown
}
type Painted = Pick<BrowserWindow, 'isDestroyed' | 'setBackgroundColor'>

/** Serves `window.theme` for a window. */
export function followTheme(window: Painted, native: Native) {
  native.on('updated', () => {
    if (!window.isDestroyed()) window.setBackgroundColor(background(native.shouldUseDarkColors))
  })
  return async (input: unknown): Promise<Result<unknown>> => {
    const theme = readTheme(input)
    if (theme === undefined) return failed('invalid_input', 'window.theme')
    if (native.themeSource !== theme) native.themeSource = theme
    return done({})
  }
}

function readTheme(input: unknown): (typeof THEMES)[number] | undefined {
  const [theme] = valuesOf(input, ['theme'])
  return THEMES.find((known) => known === theme)
}
