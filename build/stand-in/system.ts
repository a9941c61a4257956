// Small services of the operating system that are not here: never heard of, never available.
import { Emitter, known } from './unknown.ts'

const POWER = [
  'suspend',
  'resume',
  'on-ac',
  'on-battery',
  'shutdown',
  'lock-screen',
  'unlock-screen',
]

/** Somebody always sits at it, unless a test puts another idle time here. */
class PowerMonitor extends Emitter {
  getSystemIdleTime(): number {
    return 0
  }
}

export const powerMonitor = known('powerMonitor', new PowerMonitor('powerMonitor', POWER))

const unavailable = (): never => {
  throw new Error('safeStorage is not available')
}

export const safeStorage = known('safeStorage', {
  isEncryptionAvailable: (): boolean => false,
  isAsyncEncryptionAvailable: (): Promise<boolean> => Promise.resolve(false),
  getSelectedStorageBackend: (): 'basic_text' => 'basic_text',
  encryptString: unavailable,
  decryptString: unavailable,
  encryptStringAsync: (): Promise<never> =>
    Promise.reject(new Error('safeStorage is not available')),
  decryptStringAsync: (): Promise<never> =>
    Promise.reject(new Error('safeStorage is not available')),
}) satisfies Pick<
  Electron.SafeStorage,
  | 'isEncryptionAvailable'
  | 'isAsyncEncryptionAvailable'
  | 'getSelectedStorageBackend'
  | 'encryptString'
  | 'decryptString'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
>

/** A screen large enough for the window that the app asks for. */
const PRIMARY = { workAreaSize: { width: 1920, height: 1040 } }

export const screen = known('screen', {
  getPrimaryDisplay: () => known('screen.getPrimaryDisplay()', PRIMARY),
})
