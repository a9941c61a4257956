import { codeName } from '../../codes/index.ts'
import { regionName } from '../regions/index.ts'
import type { FieldShape } from './index.ts'

type View = Readonly<{ cohort: number; lang: 'zh' | 'en' }>

// Names in English hold commas themselves.
const BETWEEN = { zh: '、', en: '; ' } as const

/** The text of a stored value in the user's words: codes by name, regions by name, everything else as it is. */
export function valueText(field: FieldShape, value: string, { cohort, lang }: View): string {
  if (value === '') return ''
  const { list } = field
  switch (field.type) {
    case 'code':
      return list === null ? value : codeName(list, value, cohort, lang)
    case 'codes':
      return list === null
        ? value
        : value
            .split(',')
            .map((code) => codeName(list, code, cohort, lang))
            .join(BETWEEN[lang])
    case 'region':
      return regionName(value) ?? value
    case 'regions':
      return value
        .split(',')
        .map((code) => regionName(code) ?? code)
        .join(BETWEEN[lang])
    case 'text':
    case 'long':
    case 'staff':
    case 'date':
    case 'number':
      return value
  }
}
