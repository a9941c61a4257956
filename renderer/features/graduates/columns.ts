// The ledger's columns: what a clerk looks at first stands first, the rest of the dictionary follows.
import { FIELDS, type Field, fieldByKey, isTyped } from '#shared/domain/fields/index.ts'
import type { Role } from '#shared/schemas/ledger.ts'
import type { Lang } from '../../lib/use-lang.ts'
import type { GridColumn, GridOption } from '../../ui/grid/index.ts'
import { editorOf } from './editors.ts'

const FIRST = [
  'student_no',
  'name',
  'sex',
  'school_id',
  'major_name',
  'class_name',
  'destination',
  'willingness',
  'reasons',
  'group',
  'mobile',
  'employer_name',
  'sign_date',
  'origin_code',
  'edu_level',
  'nation',
  'id_no',
] as const
const FROZEN: ReadonlySet<string> = new Set(['student_no', 'name'])
const WIDTHS: Readonly<Record<string, number>> = {
  student_no: 112,
  name: 92,
  sex: 76,
  school_id: 150,
  major_name: 136,
  class_name: 104,
  destination: 168,
  willingness: 150,
  reasons: 168,
  group: 150,
  mobile: 116,
  employer_name: 190,
  sign_date: 100,
  origin_code: 170,
  edu_level: 100,
  nation: 78,
  id_no: 168,
  remark: 160,
  home_address: 200,
  study_school: 150,
  work_address: 180,
  reason_note: 150,
}
const USUAL_WIDTH = 120
const SIGN = 14
const LETTER = 8
/** the menu's button and the edges beside a title */
const BESIDE_TITLE = 52
const HIDDEN: ReadonlySet<string> = new Set(['group_basis'])

type Settings = Readonly<{
  cohort: number
  role: Role
  lang: Lang
  staff: readonly GridOption[]
  title: (key: string) => string
}>

export function ledgerColumns(settings: Settings): GridColumn[] {
  const first = FIRST.flatMap((key) => fieldByKey(key) ?? [])
  const rest = FIELDS.filter((field) => !first.includes(field) && !HIDDEN.has(field.key))
  return [...first, ...rest]
    .filter((field) => settings.role === 'central' || field.key !== 'school_id')
    .map((field) => toColumn(field, settings))
}

function toColumn(field: Field, { cohort, lang, staff, title }: Settings): GridColumn {
  const named = title(field.key)
  return {
    key: field.key,
    title: named,
    width: WIDTHS[field.key] ?? Math.max(USUAL_WIDTH, widthOfTitle(named)),
    frozen: FROZEN.has(field.key),
    editable: isTyped(field),
    rowHeader: field.key === 'name',
    sortable: field.home !== 'group',
    editor: editorOf(field, { cohort, lang, staff }),
  }
}

function widthOfTitle(title: string): number {
  const signs = [...title].map((sign) => (sign > '\u2e7f' ? SIGN : LETTER))
  return signs.reduce((sum, width) => sum + width, BESIDE_TITLE)
}
