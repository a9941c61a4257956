// A row of a list of vacancies, from whatever site: the employer comes into the register, the vacancy is found again by
// its link, else by employer, title and place. No requirement of a sex is kept.
import { isDay } from '#shared/domain/day/index.ts'
import { readEducationAsked, readPay } from '#shared/domain/vacancy/index.ts'
import type { VacancyEntry } from '#shared/schemas/vacancy.ts'
import { sexWordsText } from '#shared/text/import-findings.ts'
import { findEmployer } from '../employers/register.ts'
import { selectSameVacancy } from '../vacancies/repository.ts'
import {
  type NewVacancy,
  saveVacancies,
  vacancyNews,
  withoutSex,
} from '../vacancies/save-vacancies.ts'
import { problemOfCell } from './findings.ts'
import { type PlanContext, report } from './plan-context.ts'
import { furtherText, numberOf, recordRepeats } from './plan-records.ts'
import { type Planner, REJECTED, type RowPlan, recordPlan, UNCHANGED } from './planned.ts'
import type { ImportRecord } from './records.ts'

const MOST = { title: 100, employer: 200, majors: 500, source: 60, link: 500, ref: 100, note: 1000 }
const REQUIRED = ['vacancy_title', 'vacancy_employer'] as const
const WITHOUT_ENDING = /\.[^.]*$/

/** `fileName`: the source where the list names none. */
export function positionsPlanner(ctx: PlanContext, fileName: string): Planner {
  const repeated = recordRepeats(ctx, ['vacancy_title'])
  return {
    planRow(record) {
      for (const finding of record.findings) ctx.problems.push(problemOfCell(record, finding))
      const missing = REQUIRED.filter((key) => !record.values[key])
      for (const key of missing) report(ctx, record, { rule: 'MISSING', level: 'B', at: [key] })
      if (missing.length > 0) return REJECTED
      const vacancy = vacancyOf(ctx, record, fileName)
      const { employer, title, region, source, sourceRef } = vacancy
      const where = sourceRef === '' ? `${employer.name}\n${title}\n${region}` : sourceRef
      return repeated(record, `${source}\n${where}`) ?? planVacancy(ctx, vacancy)
    },
  }
}

function planVacancy(ctx: PlanContext, vacancy: NewVacancy): RowPlan {
  const { db, today } = ctx
  const employer = findEmployer(db, vacancy.employer)
  const same = employer && selectSameVacancy(db, { ...vacancy, employerId: employer.id })
  if (same !== undefined && Object.keys(vacancyNews(same, vacancy)).length === 0) return UNCHANGED
  return recordPlan(same === undefined ? 'inserted' : 'updated', ({ session, batch }) => {
    saveVacancies({ db: session.db, day: today }, batch, [vacancy])
  })
}

function vacancyOf(ctx: PlanContext, record: ImportRecord, fileName: string): NewVacancy {
  const text = (key: string): string => record.values[`vacancy_${key}`] ?? ''
  const pay = readPay(text('pay'))
  const education = readEducationAsked(text('education'), ctx.cohort)
  const unread = record.findings
    .filter(({ rule }) => rule !== 'REST')
    .map(({ column, raw }) => `${column}：${raw}`)
  if (education === null) {
    report(ctx, record, { rule: 'V08', level: 'W', at: ['vacancy_education'] })
    unread.push(`学历要求：${text('education')}`)
  }
  const deadline = text('deadline')
  const entry: VacancyEntry = {
    title: text('title').slice(0, MOST.title),
    region: text('region'),
    industry: text('industry'),
    position: text('position'),
    headcount: numberOf(record, 'vacancy_headcount') || 1,
    payMin: pay.min,
    payMax: pay.max,
    payNote: pay.note.slice(0, 100),
    education: education ?? '',
    majors: text('majors').slice(0, MOST.majors),
    source: (text('source') || fileName.replace(WITHOUT_ENDING, '')).slice(0, MOST.source),
    sourceRef: text('link').slice(0, MOST.ref),
    deadline: isDay(deadline) ? deadline : null,
    link: text('link').slice(0, MOST.link),
    contact: text('contact').slice(0, 100),
    note: [text('note'), furtherText(record, unread)]
      .filter(Boolean)
      .join('；')
      .slice(0, MOST.note),
  }
  const { clean, removed } = withoutSex(entry)
  if (removed.length > 0) {
    const message = sexWordsText(removed.join('、'))
    report(ctx, record, { rule: 'SEX_ASKED', level: 'W', at: ['vacancy_title'], message })
  }
  const employer = {
    name: text('employer').slice(0, MOST.employer),
    uscc: text('uscc').slice(0, 30),
    employerType: text('employer_type'),
    industry: text('industry'),
  }
  return { ...clean, employer }
}
