// R8 一人一档 as it is printed: basic data, willingness and destination over time, pairing, contacts, pushes, evidence.
import { codeName } from '#shared/codes/index.ts'
import type { Contact } from '#shared/schemas/contact.ts'
import type { Evidence } from '#shared/schemas/evidence.ts'
import type { GraduateCard, StatusEvent } from '#shared/schemas/graduate.ts'
import type { FileSection, PersonalFile } from '#shared/schemas/personal-file.ts'
import type { Push } from '#shared/schemas/vacancy.ts'
import { todayIn } from '../day/index.ts'
import { fieldByKey } from '../fields/index.ts'
import { FIELD_SECTIONS } from '../fields/sections.ts'
import { valueText } from '../fields/value-text.ts'

type Helper = Readonly<{ since: string; until: string | null; name: string; role: string }>

export type PersonalFileSource = Readonly<{
  unit: string
  cohort: number
  asOf: string
  practice: boolean
  card: GraduateCard
  helpers: readonly Helper[]
  contacts: readonly Contact[]
  pushes: readonly Push[]
  evidence: readonly Evidence[]
}>

/** Figures about the person that stand in the tables below, too. */
const REPEATED: ReadonlySet<string> = new Set([
  'group_basis',
  'helper_since',
  'last_contact_day',
  'last_contact_way',
  'last_contact_result',
])

function fields(
  { card, cohort }: PersonalFileSource,
  title: string,
  keys: readonly string[],
): FileSection {
  const { values, groups } = card.row
  return {
    kind: 'fields',
    title,
    fields: keys.flatMap((key) => {
      const field = fieldByKey(key)
      if (field === undefined || REPEATED.has(key)) return []
      const stored = key === 'group' ? groups.join(',') : (values[key] ?? '')
      return [{ label: field.header, text: valueText(field, stored, { cohort, lang: 'zh' }) }]
    }),
  }
}

const table = (
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): FileSection => ({
  kind: 'table',
  title,
  columns: [...columns],
  rows: rows.map((row) => [...row]),
})

function moves(
  { card, cohort }: PersonalFileSource,
  title: string,
  axis: StatusEvent['axis'],
): FileSection {
  const rows = card.events
    .filter((event) => event.axis === axis && event.corrected === null)
    .toSorted((one, other) => (one.happenDate < other.happenDate ? -1 : 1))
    .map(({ happenDate, from, to, details, breakReason, userName, recordedAt }) => [
      happenDate,
      from === null ? '' : codeName(axis, from, cohort),
      codeName(axis, to, cohort),
      axis === 'willingness'
        ? reasonsOf(details, cohort)
        : [details.employer_name ?? details.study_school ?? '', breakName(breakReason, cohort)]
            .filter((text) => text !== '')
            .join('；'),
      `${userName} ${todayIn(new Date(recordedAt))}`,
    ])
  const why = axis === 'willingness' ? '原因' : '单位或院校'
  return table(title, ['日期', '原为', '变为', why, '登记'], rows)
}

const breakName = (code: string, cohort: number): string =>
  code === '' ? '' : codeName('break_reason', code, cohort)

function reasonsOf(details: Readonly<Record<string, string>>, cohort: number): string {
  const codes = (details.reasons ?? '').split(',').filter((code) => code !== '')
  const note = details.reason_note ?? ''
  return [...codes.map((code) => codeName('reason', code, cohort)), note]
    .filter((text) => text !== '')
    .join('、')
}

function contactRows({ contacts, cohort }: PersonalFileSource): string[][] {
  return contacts
    .toReversed()
    .map((one) => [
      one.day,
      codeName('contact_kind', one.kind, cohort),
      codeName('contact_way', one.way, cohort),
      codeName('contact_result', one.result, cohort),
      one.content,
      one.staffName,
      one.nextDate ?? '',
    ])
}

/** The file of one graduate. Texts are Chinese: it is printed and signed. */
export function personalFileOf(source: PersonalFileSource): PersonalFile {
  const { card, cohort, helpers, pushes, evidence } = source
  const { identity, study, contact, situation, destination, detail } = FIELD_SECTIONS
  return {
    title: `${cohort}届未就业毕业生帮扶档案（一人一档）`,
    unit: source.unit,
    cohort,
    asOf: source.asOf,
    name: card.row.values.name ?? '',
    studentNo: card.row.values.student_no ?? '',
    sections: [
      fields(source, '基本信息', [...identity, ...study, ...contact]),
      fields(source, '就业意愿与帮扶', situation),
      fields(source, '毕业去向', [...destination, ...detail]),
      moves(source, '就业意愿变化', 'willingness'),
      moves(source, '毕业去向变化', 'destination'),
      table(
        '结对帮扶',
        ['开始', '结束', '帮扶责任人', '身份'],
        helpers.map(({ since, until, name, role }) => [
          since,
          until ?? '至今',
          name,
          role === '' ? '' : codeName('staff_role', role, cohort),
        ]),
      ),
      table(
        '联系与帮扶记录',
        ['日期', '类型', '方式', '结果', '内容', '联系人', '下次联系'],
        contactRows(source),
      ),
      table(
        '岗位推送',
        ['日期', '单位', '岗位', '方式', '反馈', '反馈日期'],
        pushes
          .toReversed()
          .map((one) => [
            one.day,
            one.employerName,
            one.title,
            codeName('contact_way', one.way, cohort),
            codeName('push_feedback', one.feedback, cohort),
            one.feedbackDay ?? '',
          ]),
      ),
      table(
        '佐证材料',
        ['收到', '材料', '文件或存放处', '状态'],
        evidence
          .filter(({ voidedOn }) => voidedOn === null)
          .map((one) => [
            one.addedOn,
            codeName('attachment_kind', one.kind, cohort),
            one.fileName === '' ? one.shelfNo : one.fileName,
            codeName('attachment_state', one.state, cohort),
          ]),
      ),
    ],
    notes: source.practice ? ['演示数据，并非真实人员，不得上报。'] : [],
  }
}
