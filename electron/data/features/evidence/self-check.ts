// What an examiner looks at first, each signal with its people: hints to look again, no fault of anybody's. The same
// judge as in the list of problems says who is concerned.
import type { Database } from 'better-sqlite3'
import type { Output } from '#shared/contract/index.ts'
import type { Day } from '#shared/domain/day/index.ts'
import { textAt } from '../graduates/list/dictionary.ts'
import { judgeOf } from '../graduates/list/findings.ts'
import { column, load, sheetOf } from '../graduates/list/sheet.ts'

type Checked = Readonly<{ db: Database; info: Readonly<{ cohort: number }> }>
type Signal = Output<'evidence.selfCheck'>['signals'][number]

/** Of these rules, and what tells one group of people from another: the employer, or the destination. */
const ABOUT: Readonly<Record<string, 'destination' | null>> = {
  V11: null,
  V14: 'destination',
  V20: 'destination',
  V26: 'destination',
}

export function selfCheck({ db, info }: Checked, today: Day): Signal[] {
  const sheet = sheetOf(db, { cohort: info.cohort, today })
  load(sheet, ['name', 'student_no', 'employer_name', 'destination'])
  const [names, numbers] = [column(sheet, 'name'), column(sheet, 'student_no')]
  const judged = judgeOf(sheet)
  const signals = new Map<string, Signal>()
  for (const [place, id] of sheet.ids.entries()) {
    for (const { rule, field } of judged(place).judged) {
      if (!Object.hasOwn(ABOUT, rule)) continue
      const key = field === 'employer_name' ? field : ABOUT[rule]
      const about = key === null || key === undefined ? '' : textAt(column(sheet, key), place)
      const signal = signals.get(`${rule} ${about}`) ?? { rule, about, people: [] }
      signals.set(`${rule} ${about}`, signal)
      signal.people.push({
        id,
        studentNo: textAt(numbers, place),
        name: textAt(names, place),
      })
    }
  }
  return [...signals.values()].toSorted(
    (a, b) => a.rule.localeCompare(b.rule) || b.people.length - a.people.length,
  )
}
