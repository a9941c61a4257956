import { codeName } from '../../codes/index.ts'
import { regionName } from '../regions/index.ts'
import type { Field } from './index.ts'

type View = Readonly<{ cohort: number; lang: 'zh' | 'en' }>

/** The text of a stored value in the user's words: codes by name, regions by name, everything else as it is. */
export function valueText(field: Field, value: string, { cohort, lang }: View): string {
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
            .join('、')
    case 'region':
      return regionName(value) ?? value
    case 'regions':
      return value
        .split(',')
        .map((code) => regionName(code) ?? code)
        .join('、')
    case 'text':
    case 'long':
    case 'staff':
    case 'date':
    case 'number':
      return value
  }
}
