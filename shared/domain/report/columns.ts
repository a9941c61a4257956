import type { ReportColumn } from '#shared/schemas/report.ts'
import { titleWidth } from './title.ts'

type Shape = Readonly<{ group?: string | undefined; width?: number | undefined }>

function column(kind: ReportColumn['kind']) {
  return (key: string, title: string, shape: Shape = {}): ReportColumn => ({
    key,
    title,
    group: shape.group ?? null,
    kind,
    width: shape.width ?? titleWidth(title),
  })
}

export const textColumn = column('text')
export const countColumn = column('count')
export const rateColumn = column('rate')

/** Figures of features that are not kept yet: the column stands in the form, its cells stay blank. */
export function blanks(columns: readonly ReportColumn[]): Record<string, null> {
  return Object.fromEntries(columns.map((entry) => [entry.key, null]))
}
