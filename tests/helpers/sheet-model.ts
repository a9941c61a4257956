// The grid as a plain array of rows: what the cells read after an edit, written down a second time without a database.
import { refusedNumbers } from './ledger-model.ts'

export const MAN = { id: '110105194912310011', birth: '1949-12-31' } as const
export const WOMAN = { id: '11010519491231002X', birth: '1949-12-31' } as const

/** Columns from left to right with the texts that are typed into them. */
export const COLUMNS = {
  student_no: ['1', '2', '3', '4', '9', ''],
  name: ['王堃', '李昇', '欧阳', ''],
  id_no: [MAN.id, WOMAN.id, '110105194912310021', ''],
  sex: ['男', '女', '不明', ''],
  birth: ['19491231', '1998-01-02', '2099-01-01', ''],
  nation: ['汉族', '土家族', '无此族', ''],
  remark: ['一', '二', ''],
  destination: ['10', '801', '70', '无此去向', ''],
  study_school: ['湖南大学', '中南大学', ''],
  willingness: ['10', '40', '无此意愿', ''],
  reasons: ['R01', 'R99', 'R01、R02、R03、R05', ''],
  reason_note: ['照顾家人', ''],
} as const
export type Column = keyof typeof COLUMNS
export const KEYS = Object.keys(COLUMNS) as readonly Column[]

export type SheetRow = Readonly<Record<Column, string>>
export type Sheet = readonly SheetRow[]
/** Texts for cells of one row. */
export type RowEdit = Readonly<{ row: number; texts: Readonly<Partial<Record<Column, string>>> }>

export const newRow = (student_no: string): SheetRow => ({
  student_no,
  name: '无名',
  id_no: '',
  sex: '',
  birth: '',
  nation: '',
  remark: '',
  destination: '',
  study_school: '',
  willingness: '00',
  reasons: '',
  reason_note: '',
})

/** What a text says; undefined where it says nothing that can be stored. */
const READ: Readonly<Record<string, string | undefined>> = {
  男: '1',
  女: '2',
  不明: undefined,
  '19491231': MAN.birth,
  汉族: '01',
  土家族: '15',
  无此族: undefined,
  无此去向: undefined,
  无此意愿: undefined,
  'R01、R02、R03、R05': undefined,
}
const read = (text: string): string | undefined => (text in READ ? READ[text] : text)
const NEVER_EMPTY: readonly Column[] = ['student_no', 'name', 'destination', 'willingness']
const TODAY = '2020-07-03'

/** The sheet after the edits, and the cells that were refused, each as "row column". */
export function edited(
  sheet: Sheet,
  edits: readonly RowEdit[],
): Readonly<{ sheet: Sheet; refused: ReadonlySet<string> }> {
  const refused = new Set<string>()
  const wishes = edits.flatMap(({ row, texts }) =>
    texts.student_no ? [[row, texts.student_no]] : [],
  )
  const taken = refusedNumbers(
    new Map(sheet.map(({ student_no }, row) => [row, student_no])),
    new Map(wishes as [number, string][]),
  )
  const rows = [...sheet]
  for (const { row, texts } of edits) {
    const before = sheet[row]
    if (before === undefined) continue
    const typed = { ...texts }
    if (typed.student_no === before.student_no) delete typed.student_no
    const refuse = (key: Column): void => {
      delete typed[key]
      refused.add(`${row} ${key}`)
    }
    for (const key of KEYS) {
      const text = typed[key]
      if (text === undefined) continue
      const value = read(text)
      const isMissing = value === '' && NEVER_EMPTY.includes(key)
      const isTaken = key === 'student_no' && taken.has(row)
      if (value === undefined || isMissing || isTaken) refuse(key)
      else typed[key] = value
    }
    // The block goes with the destination that it was meant for.
    const isUnread = texts.destination !== undefined && read(texts.destination) === undefined
    if (isUnread && typed.study_school !== undefined) refuse('study_school')
    judge(before, typed, refuse)
    rows[row] = { ...block(before, typed), ...typed }
  }
  return { sheet: rows, refused }
}

type Typed = Partial<Record<Column, string>>

function judge(before: SheetRow, typed: Typed, refuse: (key: Column) => void): void {
  for (let wrong = wrongWithId(before, typed); wrong.length > 0; wrong = wrongWithId(before, typed))
    wrong.forEach(refuse)
  if (typed.study_school !== undefined && (typed.destination ?? before.destination) === '')
    refuse('study_school')
  const lacksNote = () => {
    const { reasons, reason_note } = { ...before, ...typed }
    return reasons.includes('R99') && reason_note === ''
  }
  for (const key of ['reasons', 'reason_note'] as const)
    if (key in typed && lacksNote()) refuse(key)
}

/** The cells that cannot stand beside the others as they would be. */
function wrongWithId(before: SheetRow, typed: Typed): Column[] {
  const { id_no, sex, birth } = { ...before, ...typed }
  const says =
    id_no === MAN.id ? { ...MAN, sex: '1' } : id_no === WOMAN.id ? { ...WOMAN, sex: '2' } : null
  const isBad = id_no !== '' && says === null
  const isOtherSex = says !== null && sex !== '' && sex !== says.sex
  const isOtherBirth = says !== null && birth !== '' && birth !== says.birth
  const wrong: Column[] = []
  if ('id_no' in typed && (isBad || isOtherSex || isOtherBirth)) wrong.push('id_no')
  if (typed.sex && isOtherSex) wrong.push('sex')
  if (typed.birth && (isOtherBirth || birth > TODAY)) wrong.push('birth')
  return wrong
}

/** Another destination begins with an empty block. */
function block(before: SheetRow, { destination }: Typed): SheetRow {
  const isOther = destination !== undefined && destination !== before.destination
  return isOther ? { ...before, study_school: '' } : before
}
