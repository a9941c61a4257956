import { homedir } from 'node:os'
import { join } from 'node:path'

const FOLDER = '毕业生就业台账'

/** Settings of this computer and user for the command line; the window uses Electron's userData. */
export function stateFolder(): string {
  const base =
    process.platform === 'win32'
      ? (process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'))
      : (process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'))
  return join(base, FOLDER, 'state')
}
