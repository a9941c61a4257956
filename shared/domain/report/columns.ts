import type { ReportColumn } from '#shared/schemas/report.ts'

type Shape = Readonly<{ group?: string | undefined; width?: number | undefined }>

function column(kind: ReportColumn['kind'], standard: number) {
  return (key: string, title: string, shape: Shape = {}): ReportColumn => ({
    key,
    title,
    group: shape.group ?? null,
    kind,
    width: shape.width ?? standard,
  })
}

export const textColumn = column('text', 12)
export const countColumn = column('count', 8)
export const rateColumn = column('rate', 9)

/** Figures of features that are not kept yet: the column stands in the form, its cells stay blank. */
export function blanks(columns: readonly ReportColumn[]): Record<string, null> {
  return Object.fromEntries(columns.map((entry) => [entry.key, null]))
}
