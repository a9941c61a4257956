// Logs carry methods, codes and references, never the content of records.
export type Logger = Readonly<{
  info: (message: string) => void
  error: (message: string, cause?: unknown) => void
}>

export const silentLogger: Logger = { info: () => {}, error: () => {} }

/** Writes lines to a sink; a cause is reduced to its name, code and stack positions (no messages: they may quote data). */
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
  const frames = (cause.stack ?? '').split('\n').filter((row) => row.trimStart().startsWith('at '))
  return ` [${cause.name}${code}]\n${frames.slice(0, 8).join('\n')}`
}
