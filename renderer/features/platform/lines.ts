// Which lines of the reconciliation are shown and which are meant.
import type { PlatformLine } from '#shared/schemas/platform.ts'

export type Filter = Readonly<{ state: PlatformLine['state'] | null; onlyOpen: boolean }>

/** Of a list of thousands the first are shown: what is decided makes room for the next. */
export const SHOWN_AT_MOST = 300
const OPEN = '0'

export const lineKey = ({ rowId, graduateId }: PlatformLine): string =>
  `${rowId ?? ''}:${graduateId ?? ''}`

export function shownLines(
  lines: readonly PlatformLine[],
  { state, onlyOpen }: Filter,
): readonly PlatformLine[] {
  return lines.filter(
    (line) => (state === null || line.state === state) && !(onlyOpen && line.decision !== OPEN),
  )
}

export const isOpen = ({ decision }: PlatformLine): boolean => decision === OPEN
