// Whom a filter shows: the one place where a question of the page becomes people.
import { AppError } from '#shared/contract/app-error.ts'
import { hasRestrictedNote, restrictedText } from '#shared/domain/fields/restricted.ts'
import type { ColumnFilter, GraduateFilter } from '#shared/schemas/graduate.ts'
import { columnTest } from './column-filter.ts'
import { shownField } from './columns.ts'
import { passing, textAt } from './dictionary.ts'
import { judgeOf } from './findings.ts'
import { isNeglectedIn } from './neglected.ts'
import { searchTest } from './search.ts'
import { column, load, type Sheet } from './sheet.ts'

type Test = (place: number) => boolean

/** `behind`: the people of its figure. A report is counted as of its own day, never inside the day of a sheet. */
export type AskedFilter = GraduateFilter & Readonly<{ behind?: ReadonlySet<number> }>

/** Places in the sheet, ascending. */
export function shownBy(sheet: Sheet, filter: AskedFilter): Int32Array {
  const fields = filter.columns.map(({ field }) => field)
  // Passing an unknown column over would show people whom the filter is meant to hide.
  if (fields.some((key) => shownField(key) === undefined)) throw new AppError('invalid_input')
  load(sheet, fields)
  const tests = testsOf(sheet, filter)
  const places = new Int32Array(sheet.ids.length)
  let count = 0
  for (let place = 0; place < places.length; place++) {
    if (tests.every((test) => test(place))) places[count++] = place
  }
  return places.subarray(0, count)
}

function testsOf(sheet: Sheet, filter: AskedFilter): Test[] {
  const { search, inLedger, keyGroup, finding, columns, figure, behind } = filter
  const tests: Test[] = []
  if (figure !== null) tests.push(isBehind(sheet, behind))
  if (inLedger !== null) tests.push(having(sheet, 'in_ledger', is(inLedger ? '1' : '0')))
  if (keyGroup !== null) tests.push(having(sheet, 'group', (text) => (text !== '') === keyGroup))
  for (const one of columns) tests.push(columnOfAll(sheet, one))
  if (finding !== null) tests.push(...findingTests(sheet, finding))
  if (search.trim() !== '') tests.push(searchTest(sheet, search))
  return tests
}

/** What is restricted is nobody's answer: whoever is shown could be told by it. */
function columnOfAll(sheet: Sheet, filter: ColumnFilter): Test {
  const passes = columnTest(filter, sheet.scope)
  if (filter.field !== 'reason_note') {
    return having(sheet, filter.field, (text) => passes(restrictedText(filter.field, text)))
  }
  const plain = having(sheet, filter.field, passes)
  const hidden = having(sheet, filter.field, (text) => passes(restrictedText(filter.field, text)))
  load(sheet, ['willingness', 'reasons'])
  const [wills, reasons] = [column(sheet, 'willingness'), column(sheet, 'reasons')]
  const isHidden = (place: number): boolean =>
    hasRestrictedNote({ willingness: textAt(wills, place), reasons: textAt(reasons, place) })
  return (place) => (isHidden(place) ? hidden : plain)(place)
}

function isBehind({ ids }: Sheet, behind: AskedFilter['behind']): Test {
  if (behind === undefined) throw new Error('the people of a figure are asked for first')
  return (place) => behind.has(ids[place] ?? 0)
}

const is = (wanted: string) => (text: string) => text === wanted

/** The column's texts are looked at once each. */
function having(sheet: Sheet, key: string, passes: (text: string) => boolean): Test {
  const { numbers, texts } = column(sheet, key)
  const passed = passing(texts, passes)
  return (place) => passed[numbers[place] ?? 0] === 1
}

function findingTests(sheet: Sheet, finding: NonNullable<GraduateFilter['finding']>): Test[] {
  switch (finding) {
    case 'pending':
    case 'contradiction':
      return [having(sheet, finding, is('1'))]
    case 'unsurveyed':
      return [having(sheet, 'in_ledger', is('1')), having(sheet, 'willingness', is('00'))]
    case 'neglected':
      return [having(sheet, 'in_ledger', is('1')), isNeglectedIn(sheet)]
    case 'to_check':
      return [isToCheck(sheet)]
  }
}

/** Each of these has a filter of its own, or is no fault of a value. */
const OTHERWISE_FOUND: ReadonlySet<string> = new Set([
  'V10',
  'V11',
  'V13',
  'V16',
  'V17',
  'V18',
  'V20',
])

function isToCheck(sheet: Sheet): Test {
  const judged = judgeOf(sheet)
  return (place) => {
    const { kept, judged: found } = judged(place)
    return kept.length > 0 || found.some(({ rule }) => !OTHERWISE_FOUND.has(rule))
  }
}
