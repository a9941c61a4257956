// The page's console, its uncaught errors and the browser's own remarks, as console-message.
import type { Cdp } from './cdp.ts'
import type { Emitter } from './unknown.ts'

type Level = 'info' | 'warning' | 'error' | 'debug'

const LEVELS: Readonly<Record<string, Level>> = {
  assert: 'error',
  debug: 'debug',
  error: 'error',
  verbose: 'debug',
  warning: 'warning',
}

export function relayConsole(cdp: Cdp, sessionId: string, to: Emitter): void {
  const emit = (level: string, message: string, sourceId = '', lineNumber = 0): void => {
    const event = { level: LEVELS[level] ?? 'info', message, sourceId, lineNumber }
    to.emit('console-message', event)
  }
  cdp.on(
    'Runtime.consoleAPICalled',
    ({ type, args, stackTrace }) => {
      const text = args.map((arg) => String(arg.value ?? arg.description ?? ''))
      const top = stackTrace?.callFrames[0]
      emit(type, text.join(' '), top?.url, top?.lineNumber)
    },
    sessionId,
  )
  cdp.on(
    'Runtime.exceptionThrown',
    ({ exceptionDetails: { exception, text, url, lineNumber } }) => {
      emit('error', `${text} ${exception?.description ?? ''}`.trim(), url, lineNumber)
    },
    sessionId,
  )
  cdp.on(
    'Log.entryAdded',
    ({ entry }) => emit(entry.level, entry.text, entry.url, entry.lineNumber),
    sessionId,
  )
}
