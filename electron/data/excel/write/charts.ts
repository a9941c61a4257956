// Charts drawn by the spreadsheet program from the cells of the table: they follow when a figure is corrected.
import type { SheetChart } from 'hucre'
import { columnLetter } from './cells.ts'
import { FONTS } from './styles.ts'
import type { ChartSpec, SheetColumn, SheetSpec } from './types.ts'

/** More categories than this nobody reads. */
const MOST_ROWS = 40
export const CHART_ROW_HEIGHT = 18
const FEWEST_ROWS = 8
const USUAL_ROWS = 14
const BESIDE_COLUMNS = 10
/** Distinct in grey print too. */
const COLOURS = ['1F4E79', '8FAADC', '7F7F7F', 'BFBFBF'] as const

export const hasCharts = (spec: SheetSpec): boolean => drawn(spec).length > 0

/** Rows of the sheet that charts take of so much height; 0 where that is too little. */
export function chartRows(height: number): number {
  const rows = Math.min(USUAL_ROWS, Math.floor(height / CHART_ROW_HEIGHT))
  return rows < FEWEST_ROWS ? 0 : rows
}

const drawn = ({ charts = [], rows }: SheetSpec): readonly ChartSpec[] =>
  charts.filter(({ of }) => rows.length > 0 && (of === 'total' || rows.length <= MOST_ROWS))

type Place = Readonly<{
  /** first row of the table's body */
  top: number
  /** rows below the table; null: the charts stand beside it, not printed */
  below: Readonly<{ row: number; rows: number }> | null
}>

/** Side by side below the table, or below each other beside it. */
export function chartsOf(spec: SheetSpec, { top, below }: Place): SheetChart[] {
  const charts = drawn(spec)
  return charts.map((chart, index) => {
    const beside = spec.columns.length + 2
    const at = index * (USUAL_ROWS + 1)
    const [left, right] = [index, index + 1].map((edge) => edgeOf(spec, edge, charts.length))
    const anchor =
      below === null
        ? area(at, beside, at + USUAL_ROWS, beside + BESIDE_COLUMNS)
        : area(below.row, left ?? 0, below.row + below.rows, right ?? 0)
    return { ...look(chart), series: seriesOf(spec, chart, top), anchor }
  })
}

const area = (top: number, left: number, bottom: number, right: number) => ({
  from: { row: top, col: left },
  to: { row: bottom, col: right },
})

/** The column at which the chart of this number begins, when they share the width. */
function edgeOf({ columns }: SheetSpec, index: number, count: number): number {
  const room = widthOf(columns)
  let [used, column] = [0, 0]
  while (column < columns.length && used < (room * index) / count) {
    used += columns[column]?.width ?? 0
    column++
  }
  return column
}

const widthOf = (columns: readonly SheetColumn[]): number =>
  columns.reduce((sum, { width }) => sum + width, 0)

function look({ kind, title, largest, values }: ChartSpec): Omit<SheetChart, 'series' | 'anchor'> {
  const labels = {
    labelFontSize: 9,
    labelFontFamily: FONTS.body,
    majorTickMark: 'none' as const,
    minorTickMark: 'none' as const,
  }
  return {
    type: kind,
    title,
    titleFontSize: 12,
    titleBold: false,
    titleFontFamily: FONTS.title,
    legend: values.length > 1 && kind === 'line' ? 'bottom' : false,
    legendFontFamily: FONTS.body,
    legendFontSize: 9,
    altText: title,
    gapWidth: 120,
    chartSpaceBorderColor: 'BFBFBF',
    ...(kind === 'line' ? {} : { dataLabels: { showValue: true, fontSize: 9 } }),
    axes: {
      // Horizontal bars in the order of the table, from the top.
      x: { ...labels, reverse: kind === 'bar' },
      y: {
        ...labels,
        numberFormat: { formatCode: '0', sourceLinked: false },
        ...(kind === 'line' ? { gridlines: { major: true } } : {}),
        ...(largest === null ? {} : { scale: { min: 0, max: largest } }),
      },
    },
  }
}

function seriesOf(spec: SheetSpec, chart: ChartSpec, top: number): SheetChart['series'] {
  const at = (key: string): number => spec.columns.findIndex((column) => column.key === key)
  const rows = { first: top, last: top + spec.rows.length - 1 }
  if (chart.of === 'total') {
    const [first = '', last = first] = [chart.values[0], chart.values.at(-1)]
    const across = (row: number) => range(at(first), row, at(last), row)
    // The titles of the columns stand in the row above the body.
    return [{ values: across(rows.last + 1), categories: across(top - 1), color: COLOURS[0] }]
  }
  const down = (key: string) => range(at(key), rows.first, at(key), rows.last)
  return chart.values.map((key, index) => ({
    name: spec.columns[at(key)]?.title ?? key,
    values: down(key),
    categories: down(chart.category),
    color: COLOURS[index % COLOURS.length] ?? COLOURS[0],
  }))
}

const range = (left: number, top: number, right: number, bottom: number): string =>
  `$${columnLetter(left)}$${top + 1}:$${columnLetter(right)}$${bottom + 1}`
