// Figures whose people are restricted: who is behind them would tell of somebody's health. The figure itself is printed.
import type { ReportWhere } from '#shared/schemas/report.ts'
import type { Figure } from '#shared/schemas/two-way.ts'
import { restrictedText } from '../fields/restricted.ts'

const FIELDS = ['willingness', 'reasons', 'hardship', 'group'] as const

/** What a key may say beside the code: will_80, reason_R10, hardship:4, =5. */
const WORDS = /[^_:=]+/gu
const FIELD_WORDS: Readonly<Record<string, (typeof FIELDS)[number]>> = {
  will: 'willingness',
  willingness: 'willingness',
  reason: 'reasons',
  reasons: 'reasons',
  hardship: 'hardship',
  group: 'group',
}

const isRestrictedCode = (field: string, code: string): boolean =>
  restrictedText(field, code) !== code

/** A code that is restricted whatever it stands beside, or a field with one that is. */
function tellsOfHealth(key: string): boolean {
  const words = key.match(WORDS) ?? []
  const named = words.flatMap((word) => FIELD_WORDS[word] ?? [])
  return words.some(
    (word) =>
      // G05 and R10 mean one thing alone; 4 and 80 do so beside the name of their field.
      isRestrictedCode('group', word) ||
      isRestrictedCode('reasons', word) ||
      named.some((field) => isRestrictedCode(field, word)),
  )
}

/** Whether a filter keeps people by what is restricted. */
function isRestrictedWhere(where: ReportWhere = {}): boolean {
  return FIELDS.some((field) => {
    const text = field === 'hardship' || field === 'group' ? where[field] : undefined
    return text !== undefined && isRestrictedCode(field, text)
  })
}

/** Whether a figure's people are shown for a reason alone. */
export function isRestrictedFigure({ question, row, column }: Figure): boolean {
  return isRestrictedWhere(question.where) || tellsOfHealth(row) || tellsOfHealth(column)
}
