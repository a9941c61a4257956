// What a workbook calculates and draws from the figures of a table.
import type { ReportId, ReportTable } from '#shared/schemas/report.ts'
import type { ChartSpec, Share } from '../../excel/write/index.ts'

const percent = (parts: readonly string[], whole: string): Share => ({
  parts,
  whole,
  as: 'percent',
})
const LANDED = percent(['landed'], 'graduates')

/** Rates whose total follows from counts in its row. */
export const SHARES: Readonly<Partial<Record<ReportId, Readonly<Record<string, Share>>>>> = {
  R1: { rate: LANDED },
  R2: { rate: LANDED },
  R3: { willing_rate: percent(['willing'], 'unemployed') },
  R5: { rate: LANDED },
  R6: { rate: LANDED },
  R10: { coverage: percent(['contacted'], 'unemployed') },
  R11: { ratio: { parts: ['demand'], whole: 'seekers', as: 'toOne' } },
  R12: { rate: LANDED },
  R13: { share: percent(['landed'], 'landed') },
  R14: { flexible_share: percent(['other_employed', 'startup', 'freelance'], 'landed') },
}

type Charts = (table: ReportTable) => readonly ChartSpec[]

export const CHARTS: Readonly<Partial<Record<ReportId, Charts>>> = {
  R1: () => [
    {
      kind: 'column',
      title: '落实率（%）',
      of: 'rows',
      values: ['rate'],
      category: 'unit',
      largest: 100,
    },
  ],
  R3: ({ columns }) => [
    {
      kind: 'column',
      title: '未就业毕业生就业意愿（人）',
      of: 'total',
      values: columns.flatMap(({ key }) => (key.startsWith('will_') ? [key] : [])),
      category: 'unit',
      largest: null,
    },
  ],
  // One day makes no curve.
  R9: ({ rows }) =>
    rows.length < 3
      ? []
      : [
          {
            kind: 'line',
            title: '期末未就业（人）',
            of: 'rows',
            values: ['closing'],
            category: 'day',
            largest: null,
          },
        ],
}
