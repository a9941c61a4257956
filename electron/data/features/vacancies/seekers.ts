// Who is in the ledger, with what a vacancy is judged by. Many tell the same: each thing that is told is kept once and
// judged once a vacancy, and a person is a line of numbers.
import { type Judges, type Seeker, type Verdict, weigh } from '#shared/domain/matching/index.ts'
import { prepared } from '../../ledger-file/query.ts'
import { type Book, newBook } from '../../state/book.ts'
import { keptPeople } from '../../state/kept-people.ts'
import { type Lines, newLines, OWN, PERSON, putLine, walk } from '../../state/lines.ts'
import type { StateScope } from '../../state/recompute.ts'

type Told = string | null
type SeekerRow = readonly [number, Told, Told, Told, Told, Told, Told]
type Books = Readonly<{ [K in keyof Seeker]: Book<NonNullable<Seeker[K]>> }>
type Seekers = Readonly<{ lines: Lines; books: Books }>

const AT = {
  education: OWN,
  major: OWN + 1,
  intentRegion: OWN + 2,
  intentIndustry: OWN + 3,
  intentPosition: OWN + 4,
  intentPay: OWN + 5,
} as const satisfies Readonly<Record<keyof Seeker, number>>

const COLUMNS = `g.id, g.edu_level, g.major_name, g.intent_region, g.intent_industry,
  g.intent_position, g.intent_salary_min`

/** Of the ledger and the cohort. */
export const seekersIn = keptPeople({
  from: new Set(['graduate', 'destination_event']),
  read,
  keep(people): Seekers {
    const seekers = { lines: newLines(), books: newBooks() }
    for (const [id, seeker] of people) put(seekers, id, seeker)
    return seekers
  },
  put,
})

function* read(
  { db, info }: StateScope,
  ids: readonly number[] | null,
): Generator<readonly [id: number, seeker: Seeker]> {
  const rows = prepared(
    db,
    `SELECT ${COLUMNS} FROM graduate g CROSS JOIN ledger_state s ON s.graduate_id = g.id
      WHERE s.in_ledger = 1 AND g.cohort_year = @cohort
        ${ids === null ? '' : 'AND g.id IN (SELECT value FROM json_each(@ids))'}`,
  )
    .raw()
    .iterate({ cohort: info.cohort, ...(ids === null ? {} : { ids: JSON.stringify(ids) }) })
  for (const row of rows as Iterable<SeekerRow>) yield [row[0], toSeeker(row)]
}

/** Whoever is on the list of names, in the ledger or not. */
export function selectSeeker({ db }: Pick<StateScope, 'db'>, id: number): Seeker | undefined {
  const row = prepared(db, `SELECT ${COLUMNS} FROM graduate g WHERE g.id = ?`).raw().get(id)
  return row === undefined ? undefined : toSeeker(row as SeekerRow)
}

const toSeeker = ([, education, major, region, industry, position, pay]: SeekerRow): Seeker => ({
  education,
  major,
  intentRegion: region,
  intentIndustry: industry,
  intentPosition: position,
  intentPay: pay === null ? null : Number(pay) || null,
})

const newBooks = (): Books => ({
  education: newBook((told) => told),
  major: newBook((told) => told),
  intentRegion: newBook((told) => told),
  intentIndustry: newBook((told) => told),
  intentPosition: newBook((told) => told),
  intentPay: newBook((told) => told),
})

const numberIn = <T>(book: Book<T>, told: T | null): number =>
  told === null ? 0 : book.numberOf(told)

function put({ lines, books }: Seekers, id: number, seeker: Seeker | undefined): void {
  const line = seeker && [
    numberIn(books.education, seeker.education),
    numberIn(books.major, seeker.major),
    numberIn(books.intentRegion, seeker.intentRegion),
    numberIn(books.intentIndustry, seeker.intentIndustry),
    numberIn(books.intentPosition, seeker.intentPosition),
    numberIn(books.intentPay, seeker.intentPay),
  ]
  putLine(lines, id, line)
}

export type Weighed = Readonly<{ place: number; id: number; fits: boolean; score: number }>

/** Visits everybody with how well the vacancy suits them; why is asked of those who are shown alone. */
export function eachWeighed(
  { lines, books }: Seekers,
  judges: Judges,
  visit: (weighed: Weighed) => void,
): void {
  const { cells } = lines
  const education = verdictsOn(books.education, judges.education)
  const major = verdictsOn(books.major, judges.major)
  const intentRegion = verdictsOn(books.intentRegion, judges.intentRegion)
  const intentIndustry = verdictsOn(books.intentIndustry, judges.intentIndustry)
  const intentPosition = verdictsOn(books.intentPosition, judges.intentPosition)
  const intentPay = verdictsOn(books.intentPay, judges.intentPay)
  walk(lines, (place) => {
    const { fits, score } = weigh({
      education: education(cells[place + AT.education]),
      major: major(cells[place + AT.major]),
      intentRegion: intentRegion(cells[place + AT.intentRegion]),
      intentIndustry: intentIndustry(cells[place + AT.intentIndustry]),
      intentPosition: intentPosition(cells[place + AT.intentPosition]),
      intentPay: intentPay(cells[place + AT.intentPay]),
    })
    visit({ place, id: cells[place + PERSON] ?? 0, fits, score })
  })
}

/** What is said of each thing in a book, by its number. */
function verdictsOn<T>(book: Book<T>, judge: (told: T | null) => Verdict) {
  const nothing = judge(null)
  const verdicts = Array.from({ length: book.size() }, (_, number) => judge(book.at(number)))
  return (number = 0): Verdict => verdicts[number] ?? nothing
}

export function seekerAt({ lines: { cells }, books }: Seekers, place: number): Seeker {
  return {
    education: books.education.at(cells[place + AT.education] ?? 0),
    major: books.major.at(cells[place + AT.major] ?? 0),
    intentRegion: books.intentRegion.at(cells[place + AT.intentRegion] ?? 0),
    intentIndustry: books.intentIndustry.at(cells[place + AT.intentIndustry] ?? 0),
    intentPosition: books.intentPosition.at(cells[place + AT.intentPosition] ?? 0),
    intentPay: books.intentPay.at(cells[place + AT.intentPay] ?? 0),
  }
}
