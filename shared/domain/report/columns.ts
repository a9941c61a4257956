import type { ReportColumn } from '#shared/schemas/report.ts'
import type { Figure } from './count/index.ts'
import { titleWidth } from './title.ts'

type Shape = Readonly<{
  group?: string | undefined
  width?: number | undefined
  /** counts people who can be asked for */
  opens?: boolean
}>

function column(kind: ReportColumn['kind']) {
  return (key: string, title: string, shape: Shape = {}): ReportColumn => ({
    key,
    title,
    group: shape.group ?? null,
    kind,
    width: shape.width ?? titleWidth(title),
    opens: shape.opens ?? false,
  })
}

export const textColumn = column('text')
export const countColumn = column('count')
export const rateColumn = column('rate')

/** A column that counts people. */
export const figure = <P>(
  key: string,
  title: string,
  of: (person: P) => number,
  shape: Shape = {},
): Figure<P> => ({ ...countColumn(key, title, { opens: true, ...shape }), of })
