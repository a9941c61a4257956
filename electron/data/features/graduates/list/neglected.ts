// V18: whom nobody helped within the interval of the class. Asked of everybody at once, so a day a class is compared.
import { addDays } from '#shared/domain/day/index.ts'
import { intervalOf } from '#shared/domain/follow-up/index.ts'
import { ruleOn } from '../../settings/rules.ts'
import { column, load, reading, type Sheet } from './sheet.ts'

/** Of somebody in the ledger. */
export function isNeglectedIn(sheet: Sheet): (place: number) => boolean {
  const { db, scope } = sheet
  const { cohort, today } = scope
  load(sheet, ['willingness', 'waiting_since'])
  const [classes, since] = [column(sheet, 'willingness'), column(sheet, 'waiting_since')]
  const intervals = reading(sheet, () => ruleOn({ db, info: { cohort } }, 'intervals', today))
  const before = classes.texts.map((code) => addDays(today, -intervalOf(code, intervals)))
  return (place) =>
    (since.texts[since.numbers[place] ?? 0] ?? '') < (before[classes.numbers[place] ?? 0] ?? '')
}
