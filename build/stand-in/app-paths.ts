// app.getPath: the folders Electron names on Linux and macOS.
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

type Names = Readonly<{ appName: string; userDataDir: string | undefined }>

function configHome(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
}

export function defaultPath(name: string, { appName, userDataDir }: Names): string {
  switch (name) {
    case 'home':
      return homedir()
    case 'appData':
      return configHome()
    case 'userData':
    case 'sessionData':
      return userDataDir ?? join(configHome(), appName)
    case 'logs':
      return join(userDataDir ?? join(configHome(), appName), 'logs')
    case 'temp':
      return tmpdir()
    case 'exe':
      return process.execPath
    case 'desktop':
      return join(homedir(), 'Desktop')
    case 'documents':
      return join(homedir(), 'Documents')
    case 'downloads':
      return join(homedir(), 'Downloads')
    default:
      throw new Error(`Failed to get '${name}' path`)
  }
}
