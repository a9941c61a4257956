// LibreOffice shows a Chinese date with two digits of its year, and says beside it which day it is.
const DAY_FORMAT = /^(?=.*m)(?=.*d)[ymd\p{Script=Han}\s./,-]+$/iu
const DAY_ZERO = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000

/** The day in a cell of LibreOffice's table; undefined when it holds something else. */
export function sheetDay(attributes: ReadonlyMap<string, string>): string | undefined {
  const days = attributes.get('sdval') ?? ''
  // Language of the text; language of the format; the format, with its words in quotes.
  const [, , format = ''] = (attributes.get('sdnum') ?? '').split(';')
  const isDay = /^\d{1,6}$/.test(days) && DAY_FORMAT.test(format.replaceAll(/["\\]/g, ''))
  return isDay ? new Date(DAY_ZERO + Number(days) * DAY_MS).toISOString().slice(0, 10) : undefined
}
