// Of whom a table is, in words: they stand above the printed table.

import type { ReportWhere } from '#shared/schemas/report.ts'
import { codeName } from '../../codes/index.ts'
import { fieldByKey } from '../fields/index.ts'
import { valueText } from '../fields/value-text.ts'

/** 性别：女；重点群体：建档立卡贫困家庭; '' where nothing is asked. */
export function whereText(where: ReportWhere, cohort: number): string {
  return Object.entries(where)
    .map(([fact, value]) => `${nameOf(fact)}：${textOf(fact, value, cohort)}`)
    .join('；')
}

const nameOf = (fact: string): string =>
  fact === 'group' ? '重点群体' : (fieldOf(fact)?.header ?? fact)

function textOf(fact: string, value: string, cohort: number): string {
  if (fact === 'group') return codeName('group', value, cohort)
  const field = fieldOf(fact)
  return field === undefined ? value : valueText(field, value, { cohort, lang: 'zh' })
}

/** A school is asked for by its name, wherever it is kept. */
const fieldOf = (fact: string) => fieldByKey(fact === 'school' ? 'school_id' : fact)
