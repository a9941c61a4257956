// Dates as they are written in cells, read and written again in the same form.

export type DateForm = Readonly<{
  /** Between year, month and day, and after the last. */
  marks: readonly [string, string, string]
  /** Two digits for month and day. */
  isPadded: boolean
  /** A year and a month only. */
  isMonth: boolean
}>
export type Dates = Readonly<{ days: readonly Date[]; form: DateForm }>

const FORMS: readonly RegExp[] = [
  /^(\d{4})(-)(\d{1,2})(?:(-)(\d{1,2})())?$/,
  /^(\d{4})(\/)(\d{1,2})(?:(\/)(\d{1,2})())?$/,
  /^(\d{4})(\.)(\d{1,2})(\.)(\d{1,2})()$/,
  // The characters for year, month and day.
  /^(\d{4})(\u5e74)(\d{1,2})(\u6708)(?:(\d{1,2})(\u65e5))?$/,
]
const FIRST_YEAR = 1000

/** The days that texts name, if all do, and all in one form. */
export function readDates(texts: readonly string[]): Dates | undefined {
  const form = FORMS.find((each) => texts.every((text) => each.test(text)))
  if (form === undefined) return undefined
  const found = texts.map((text) => form.exec(text) ?? [])
  const days = found.map(([, year, , month, , day = '1']) => dayOf(year, month, day))
  const isMonth = found.every((match) => match[5] === undefined)
  const isMixed = !isMonth && found.some((match) => match[5] === undefined)
  const [first] = found
  if (first === undefined || isMixed || !days.every((day) => day !== undefined)) return undefined
  return {
    days,
    form: {
      marks: [first[2] ?? '', first[4] ?? '', first[6] ?? ''],
      isPadded: found.every((match) => [3, 5].every((at) => match[at]?.length !== 1)),
      isMonth,
    },
  }
}

/** The day in a form; undefined where its year has not four digits. */
export function writeDate(day: Date, { marks, isPadded, isMonth }: DateForm): string | undefined {
  const year = day.getUTCFullYear()
  if (!(year >= FIRST_YEAR && year <= 9999)) return undefined
  const write = (part: number): string => String(part).padStart(isPadded ? 2 : 1, '0')
  const month = `${year}${marks[0]}${write(day.getUTCMonth() + 1)}${marks[1]}`
  return isMonth ? month : `${month}${write(day.getUTCDate())}${marks[2]}`
}

/** Undefined for what no calendar has. */
function dayOf(year = '', month = '', day = ''): Date | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const isReal =
    Number(year) >= FIRST_YEAR &&
    date.getUTCMonth() === Number(month) - 1 &&
    date.getUTCDate() === Number(day)
  return isReal ? date : undefined
}
