import { describe, expect, it } from 'vitest'
import { headerRows } from '#renderer/lib/report-header.ts'
import type { ReportColumn } from '#shared/schemas/report.ts'

const column = (key: string, group: string | null, width = 20): ReportColumn => ({
  key,
  title: `毕业去向${key}`,
  group,
  opens: false,
  kind: 'count',
  width,
})

const shape = (columns: readonly ReportColumn[]) =>
  headerRows(columns).map((row) =>
    row.map(({ lines, columns: across, rows }) => [lines.join('|'), across, rows]),
  )

describe('the header of a report', () => {
  it('is one row where no column has a group', () => {
    expect(shape([column('a', null), column('b', null)])).toEqual([
      [
        ['毕业去向a', 1, 1],
        ['毕业去向b', 1, 1],
      ],
    ])
  })

  it('merges neighbours of a group and lets the others span both rows', () => {
    const columns = [column('a', null), column('b', '甲'), column('c', '甲'), column('d', '乙')]
    expect(shape([...columns, column('e', null), column('f', '甲')])).toEqual([
      [
        ['毕业去向a', 1, 2],
        ['甲', 2, 1],
        ['乙', 1, 1],
        ['毕业去向e', 1, 2],
        ['甲', 1, 1],
      ],
      [
        ['毕业去向b', 1, 1],
        ['毕业去向c', 1, 1],
        ['毕业去向d', 1, 1],
        ['毕业去向f', 1, 1],
      ],
    ])
  })

  it('breaks a title that is wider than its column', () => {
    const [[cell] = []] = headerRows([column('', null, 5)])
    expect(cell?.lines).toEqual(['毕业', '去向'])
  })
})
