// What is restricted is copied as asterisks: pasted where it came from it changes nothing, elsewhere it is refused.
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { HIDDEN, isRestricted, restrictedText } from '#shared/domain/fields/restricted.ts'
import { valueText } from '#shared/domain/fields/value-text.ts'
import type { Known } from './known.ts'
import { type Remark, refusal } from './remark.ts'

type Values = Readonly<Record<string, string>>

export function withoutMasks(
  values: Values,
  { person, willingness }: Known,
  cohort: number,
): Readonly<{ values: Values; refused: readonly Remark[] }> {
  const masked = Object.entries(values).filter(
    ([field, text]) => isRestricted(field) && text.includes(HIDDEN),
  )
  if (masked.length === 0) return { values, refused: [] }
  const stored: Readonly<Record<string, unknown>> = {
    ...person,
    willingness: willingness.willingness,
    reasons: willingness.reasons,
    reason_note: willingness.reasonNote,
  }
  const isOwn = (key: string, text: string): boolean => {
    const field = fieldByKey(key)
    const shown = restrictedText(key, String(stored[key] ?? ''))
    if (text === shown || field === undefined) return text === shown
    return (['zh', 'en'] as const).some(
      (lang) => text === valueText(field, shown, { cohort, lang }),
    )
  }
  const keys = new Set(masked.map(([field]) => field))
  return {
    values: Object.fromEntries(Object.entries(values).filter(([field]) => !keys.has(field))),
    refused: masked
      .filter(([field, text]) => !isOwn(field, text))
      .map(([field]) => refusal(field, 'MASKED')),
  }
}
