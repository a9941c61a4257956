// What was measured, as figures and as a table.

/** @typedef {{ name: string, value: number, base: number | null, baseName: string, unit: string, goal: string }} Row */

/** @param {number[]} values */
export function half(values) {
  return quantile(values, 0.5)
}

/** @param {number[]} values */
export function p95(values) {
  return quantile(values, 0.95)
}

/** @param {number[]} values @param {number} part */
function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** @param {Row} row */
export function ratioOf({ value, base }) {
  return base === null ? null : Number((value / base).toFixed(2))
}

/** @param {Row[]} table */
export function print(table) {
  const lines = [
    ['what', 'value', 'beside', 'ratio', 'goal'],
    ...table.map((row) => [
      row.name,
      `${row.value.toFixed(1)} ${row.unit}`,
      row.base === null ? '—' : `${row.baseName} ${row.base.toFixed(1)}`,
      ratioOf(row)?.toFixed(2) ?? '—',
      row.goal,
    ]),
  ]
  const widths = (lines[0] ?? []).map((_, at) =>
    Math.max(...lines.map((line) => line[at]?.length ?? 0)),
  )
  const text = lines.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  process.stdout.write(`${text.join('\n')}\n`)
}
