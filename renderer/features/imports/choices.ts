// What a clerk has said about a file, and each act as the choices that follow from it.
import { NO_CHOICES } from '#shared/domain/import/no-choices.ts'
import type {
  ColumnChoice,
  ImportChoices,
  ImportFix,
  ImportKind,
  RowDecision,
} from '#shared/schemas/import.ts'

export type Change = (choices: ImportChoices) => ImportChoices

/** Another kind has other fields: what was said of columns, words and rows does not hold for it. */
export const asKind =
  (kind: ImportKind): Change =>
  ({ effective, sheets, headers, sender }) => ({
    ...NO_CHOICES,
    ...{ kind, effective, sheets, headers, sender },
  })

export const onDay =
  (effective: string): Change =>
  (choices) => ({ ...choices, effective })

/** One word of a field has one meaning; the last one said holds. */
export const withFix =
  (fix: ImportFix): Change =>
  (choices) => ({ ...choices, fixes: [...choices.fixes.filter(isOther(fix)), fix] })

export const withoutFix =
  (fix: ImportFix): Change =>
  (choices) => ({ ...choices, fixes: choices.fixes.filter(isOther(fix)) })

const isOther =
  ({ field, raw }: ImportFix) =>
  (one: ImportFix): boolean =>
    one.field !== field || one.raw !== raw

export const withDecisions =
  (decided: readonly RowDecision[]): Change =>
  (choices) => {
    const places = new Set(decided.map(placeOf))
    const others = choices.decisions.filter((one) => !places.has(placeOf(one)))
    return { ...choices, decisions: [...others, ...decided] }
  }

/** Takes back what was decided about rows in one field. */
export const withoutDecisions =
  (field: string): Change =>
  (choices) => ({
    ...choices,
    decisions: choices.decisions.filter((one) => one.field !== field),
  })

const placeOf = ({ sheet, row, field }: RowDecision): string => `${sheet}\n${row}\n${field}`

export const withColumn =
  (column: ColumnChoice): Change =>
  (choices) => ({
    ...choices,
    columns: [...choices.columns.filter(({ header }) => header !== column.header), column],
  })

export const withHeader =
  (header: ImportChoices['headers'][number]): Change =>
  (choices) => ({
    ...choices,
    headers: [...choices.headers.filter(({ sheet }) => sheet !== header.sheet), header],
  })
