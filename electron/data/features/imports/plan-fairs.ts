// A row of a list of recruitment events; the same one by its name and first day.
import { isDay } from '#shared/domain/day/index.ts'
import { readFairForm } from '#shared/domain/import/fair-form.ts'
import { fairFiguresText, noFairFormText } from '#shared/text/import-findings.ts'
import { prepared } from '../../ledger-file/query.ts'
import { problemOfCell } from './findings.ts'
import { type PlanContext, report } from './plan-context.ts'
import {
  furtherText,
  numberOf,
  planRecord,
  recordRepeats,
  type StoredRecord,
} from './plan-records.ts'
import { type Planner, REJECTED, type RowPlan } from './planned.ts'
import type { ImportRecord } from './records.ts'

const EMPTY = {
  organiser: '',
  seekers: null,
  cv: null,
  intents: null,
  signed: null,
  link: '',
  note: '',
}
const FIELDS = {
  date_to: 'fair_to',
  organiser: 'fair_organiser',
  units: 'fair_units',
  posts: 'fair_posts',
  demand: 'fair_demand',
  seekers: 'fair_seekers',
  cv: 'fair_cv',
  intents: 'fair_intents',
  signed: 'fair_signed',
  link: 'fair_link',
  note: 'fair_note',
}
const FIGURES = ['fair_units', 'fair_posts', 'fair_demand'] as const
const ON_SITE = '1'
const ONLINE_FAIR = '2'

export function fairsPlanner(ctx: PlanContext): Planner {
  const stored = prepared(ctx.db, 'SELECT * FROM fair ORDER BY id')
    .all()
    .map((row) => row as StoredRecord)
  const byKey = new Map(stored.map((row) => [`${row.name}\n${row.date_from}`, row]))
  const repeated = recordRepeats(ctx, ['fair_name'])
  return {
    planRow(record) {
      for (const finding of record.findings) ctx.problems.push(problemOfCell(record, finding))
      const refused = refusal(ctx, record)
      if (refused !== null) return refused
      const said = saidOf(ctx, record)
      const key = `${said.name}\n${said.date_from}`
      const again = repeated(record, key)
      if (again !== null) return again
      reportFigures(ctx, record)
      return planRecord('fair', byKey.get(key), said, EMPTY, FIELDS)
    },
  }
}

/** Without a name, a day or its three figures an event counts for nothing. */
function refusal(ctx: PlanContext, record: ImportRecord): RowPlan | null {
  const { values } = record
  const missing = ['fair_name', 'fair_from', ...FIGURES].filter((key) => !values[key])
  const [first] = missing
  const isReported = record.findings.some(({ field }) => field === first)
  if (first !== undefined) {
    if (!isReported) report(ctx, record, { rule: 'MISSING', level: 'B', at: [first] })
    return REJECTED
  }
  if (isDay(values.fair_from ?? '')) return null
  report(ctx, record, { rule: 'DATE', level: 'B', at: ['fair_from'] })
  return REJECTED
}

function saidOf(ctx: PlanContext, record: ImportRecord) {
  const { values } = record
  const name = values.fair_name ?? ''
  const from = values.fair_from ?? ''
  const to = values.fair_to ?? from
  const given = { form: values.fair_form ?? '', online: values.fair_online ?? '', name }
  const { form, online } = readFairForm(given, ctx.cohort)
  if (form === '') {
    report(ctx, record, { rule: 'V08', level: 'W', at: ['fair_form'], message: noFairFormText() })
  }
  return {
    name,
    form: form || (online ? ONLINE_FAIR : ON_SITE),
    online: online ? 1 : 0,
    date_from: from,
    date_to: isDay(to) && to >= from ? to : from,
    organiser: values.fair_organiser ?? null,
    units: numberOf(record, 'fair_units'),
    posts: numberOf(record, 'fair_posts'),
    demand: numberOf(record, 'fair_demand'),
    seekers: numberOf(record, 'fair_seekers'),
    cv: numberOf(record, 'fair_cv'),
    intents: numberOf(record, 'fair_intents'),
    signed: numberOf(record, 'fair_signed'),
    link: values.fair_link ?? null,
    note: [values.fair_note ?? '', furtherText(record)].filter(Boolean).join('；') || null,
  }
}

function reportFigures(ctx: PlanContext, record: ImportRecord): void {
  const [units = 0, posts = 0, demand = 0] = FIGURES.map((key) => numberOf(record, key) ?? 0)
  const say = (at: string, wrong: Parameters<typeof fairFiguresText>[0]): void =>
    report(ctx, record, { rule: 'FIGURES', level: 'W', at: [at], message: fairFiguresText(wrong) })
  if (posts < 1) say('fair_posts', 'no_posts')
  if (demand < posts) say('fair_demand', 'demand')
  if (units > posts) say('fair_units', 'units')
}
