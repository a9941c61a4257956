// A row of figures of an earlier year: how many graduates a school had on a day and how many of them had landed. Found
// again by cohort, day and school; figures of all schools come into the ledger of one, they name nobody.
import { findCode } from '#shared/codes/index.ts'
import { isDay } from '#shared/domain/day/index.ts'
import { readNumber } from '#shared/domain/fields/number-text.ts'
import { baselineFiguresText } from '#shared/text/import-findings.ts'
import { prepared } from '../../ledger-file/query.ts'
import { problemOfCell } from './findings.ts'
import { type PlanContext, report } from './plan-context.ts'
import { numberOf, planRecord, recordRepeats, type StoredRecord } from './plan-records.ts'
import { type Planner, REJECTED, type RowPlan } from './planned.ts'
import type { ImportRecord } from './records.ts'
import { schoolKey } from './schools.ts'

const REQUIRED = ['baseline_cohort', 'baseline_day', 'baseline_graduates', 'baseline_landed']
const WITHOUT_ENDING = /\.[^.]*$/
const WHOLE = /^(全校|学校|本校|全部|总计|合计)$/

export function baselinePlanner(ctx: PlanContext, fileName: string): Planner {
  const stored = prepared(ctx.db, 'SELECT * FROM baseline ORDER BY id')
    .all()
    .map((row) => row as StoredRecord)
  const byKey = new Map(stored.map((row) => [keyOf(row), row]))
  const repeated = recordRepeats(ctx, ['baseline_school', 'baseline_cohort'])
  const empty = { details: '', source: fileName.replace(WITHOUT_ENDING, '') }
  return {
    planRow(record) {
      for (const finding of record.findings) ctx.problems.push(problemOfCell(record, finding))
      const refused = refusal(ctx, record)
      if (refused !== null) return refused
      const said = saidOf(ctx, record)
      const key = keyOf(said)
      const again = repeated(record, key)
      if (again !== null) return again
      if (said.landed > said.graduates) {
        const message = baselineFiguresText()
        report(ctx, record, { rule: 'FIGURES', level: 'W', at: ['baseline_landed'], message })
      }
      return planRecord('baseline', byKey.get(key), said, empty)
    },
  }
}

const keyOf = (row: Readonly<Record<string, unknown>>): string =>
  [row.cohort_year, row.day, row.scope, schoolKey(String(row.name))].join('\n')

/** Without one of its figures, its year or its day a row says nothing. */
function refusal(ctx: PlanContext, record: ImportRecord): RowPlan | null {
  const missing = REQUIRED.find((key) => !record.values[key])
  if (missing !== undefined) {
    const isReported = record.findings.some(({ field }) => field === missing)
    if (!isReported) report(ctx, record, { rule: 'MISSING', level: 'B', at: [missing] })
    return REJECTED
  }
  if (isDay(record.values.baseline_day ?? '')) return null
  report(ctx, record, { rule: 'DATE', level: 'B', at: ['baseline_day'] })
  return REJECTED
}

function saidOf({ cohort }: PlanContext, record: ImportRecord) {
  const { values } = record
  const school = values.baseline_school ?? ''
  const major = values.baseline_major ?? ''
  const isWhole = school === '' || WHOLE.test(school)
  return {
    cohort_year: numberOf(record, 'baseline_cohort') ?? cohort,
    day: values.baseline_day ?? '',
    scope: major !== '' ? 'major' : isWhole ? 'university' : 'school',
    name: [isWhole ? '' : school, major].filter(Boolean).join(' '),
    graduates: numberOf(record, 'baseline_graduates') ?? 0,
    landed: numberOf(record, 'baseline_landed') ?? 0,
    details: detailsOf(record, cohort),
  }
}

/** Figures by destination under its code, everything else under its header; null where there is nothing further. */
function detailsOf({ extra }: ImportRecord, cohort: number): string | null {
  if (extra === null) return null
  const details = Object.entries(extra).map(([header, text]) => {
    const code = findCode('destination', header, cohort)?.code
    const number = readNumber(text)
    return code === undefined || number === undefined ? [header, text] : [code, Number(number)]
  })
  return JSON.stringify(Object.fromEntries(details))
}
