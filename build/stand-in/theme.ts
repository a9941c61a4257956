// nativeTheme: the page's prefers-color-scheme.
import { Emitter, known } from './unknown.ts'

type Source = 'system' | 'light' | 'dark'

class NativeTheme extends Emitter {
  private source: Source = 'system'

  get themeSource(): Source {
    return this.source
  }

  set themeSource(source: Source) {
    this.source = source
    this.emit('updated')
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark'
  }

  get shouldUseHighContrastColors(): boolean {
    return false
  }
}

export const nativeTheme = known('nativeTheme', new NativeTheme('nativeTheme', ['updated']))
nativeTheme satisfies Pick<
  Electron.NativeTheme,
  'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors'
>

/** What a new page has to be told; nothing while the system decides. */
export function currentTheme(): 'light' | 'dark' | undefined {
  const source = nativeTheme.themeSource
  return source === 'system' ? undefined : source
}
