import type { CellMark } from '#shared/schemas/graduate.ts'

export type Level = CellMark['level']

/** The level of a kept finding. */
export function levelOf(text: string): Level {
  return text === 'B' || text === 'W' ? text : 'Q'
}
