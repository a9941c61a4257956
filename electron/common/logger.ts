// Logs carry methods, codes and references, never the content of records.
export type Logger = Readonly<{
  info: (message: string) => void
  error: (message: string, cause?: unknown) => void
}>

export const silentLogger: Logger = { info: () => {}, error: () => {} }

const POSITION = /^ +at .*:\d+:\d+\)?$/

/**
 * Writes lines to a sink; a cause is reduced to its name, code and stack positions. No messages: they may quote data;
 * no folders: they may name a person.
 */
export function createLogger(write: (line: string) => void, now: () => Date): Logger {
  const line = (level: string, text: string) => write(`${now().toISOString()} ${level} ${text}`)
  return {
    info: (message) => line('info', message),
    error: (message, cause) => line('error', `${message}${describe(cause)}`),
  }
}

function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return ''
  const code = 'code' in cause ? ` ${String(cause.code)}` : ''
  // A message of several lines may look like positions, too.
  const stack = (cause.stack ?? '').replace(cause.message, '')
  const positions = stack.split('\n').filter((row) => POSITION.test(row))
  return ` [${cause.name}${code}]\n${positions.slice(0, 8).map(shortened).join('\n')}`
}

/** The folders before a file name hold the name of the user of the computer. */
function shortened(position: string): string {
  const called = /^ +at (?:(.+) )?\(/.exec(position)?.[1]
  const file = position
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/^ +at |\)$/g, '')
  return called === undefined ? `    at ${file}` : `    at ${called} (${file})`
}
