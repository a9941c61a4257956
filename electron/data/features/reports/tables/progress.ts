import {
  type Counting,
  type FactId,
  type LastYear,
  majorCounting,
  majorFacts,
  majorReport,
  type Person,
  progressCounting,
  progressReport,
  type ReportHead,
  reasonCounting,
  reasonReport,
  unitFacts,
  willingnessCounting,
  willingnessReport,
  yearCounting,
  yearReport,
} from '#shared/domain/report/index.ts'
import { lastYearOf } from '../last-year.ts'
import type { PeopleWish } from '../people.ts'
import { type Asked, countedTable } from './table-source.ts'

/** What a table of the period asks: how everybody stood before it, too. */
const ofPeriod =
  (factsOf: (head: ReportHead) => readonly FactId[]) =>
  ({ head }: Asked): PeopleWish => ({ facts: factsOf(head), placeOnly: true, from: head.from })

/** What is known of last year, for rows that are counted like these. */
const beside =
  (
    factsOf: (head: ReportHead) => readonly FactId[],
    counting: (head: ReportHead) => Counting<Person>,
  ) =>
  (asked: Asked, people: readonly Person[]): LastYear =>
    lastYearOf(asked, people, {
      facts: factsOf(asked.head),
      rowsOf: counting(asked.head).rowsOf,
    })

const besideUnits = beside(unitFacts, progressCounting)
const besideMajors = beside(majorFacts, majorCounting)

export const progressTable = countedTable({
  wish: ofPeriod(unitFacts),
  counting: progressCounting,
  report: (head, people, asked) => progressReport(head, people, besideUnits(asked, people)),
})

export const willingnessTable = countedTable({
  wish: ({ head }) => ({ facts: unitFacts(head) }),
  counting: willingnessCounting,
  report: willingnessReport,
})

export const majorTable = countedTable({
  wish: ofPeriod(majorFacts),
  counting: majorCounting,
  report: (head, people, asked) => majorReport(head, people, besideMajors(asked, people)),
})

export const reasonTable = countedTable({
  wish: ({ head }) => ({ facts: unitFacts(head), placeOnly: true, reasons: true }),
  counting: reasonCounting,
  report: reasonReport,
})

export const yearTable = countedTable({
  wish: ({ head }) => ({ facts: unitFacts(head), placeOnly: true }),
  counting: yearCounting,
  report: (head, people, asked) => yearReport(head, people, besideUnits(asked, people)),
})
