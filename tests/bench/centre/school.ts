// What a school of the bench hands in: its people with where they went, what they want and who was called.
import { newKeys, type OwnKeys, partyOf } from '#data/package/keys.ts'
import { seal } from '#data/package/seal.ts'
import { shippedFile } from '#shared/domain/submission/shipped.ts'
import type { Party } from '#shared/schemas/package.ts'

export type School = Readonly<{ index: number; name: string; keys: OwnKeys; party: Party }>
export type Round = Readonly<{
  people: number
  /** of this many in a hundred a cell is told anew that the centre has changed as well */
  disputed: number
  /** of this many in a hundred another cell is told anew */
  changed: number
}>
type Line = Readonly<Record<string, string | number>>

const DESTINATIONS = ['10', '10', '10', '11', '46', '80'] as const
const PEOPLE_AN_EMPLOYER = 5
const UNLANDED_ONE_IN = 7

export async function newSchool(index: number): Promise<School> {
  const keys = await newKeys(`school-of-the-bench-${index}`)
  const name = `第${index + 1}学院`
  return { index, name, keys, party: await partyOf(keys, { role: 'school', name }) }
}

export const studentNo = (school: number, at: number): string =>
  `16${String(school).padStart(3, '0')}${String(at).padStart(5, '0')}`

export const nameOf = (at: number): string =>
  `${'王李张刘陈杨赵黄周吴'.charAt(at % 10)}${'一二三四五六七八九十'.charAt(Math.trunc(at / 10) % 10)}`

/** Every twentieth is five in a hundred. */
export const isAmong = (at: number, percent: number): boolean =>
  percent > 0 && at % Math.round(100 / percent) === 0

function person(school: number, at: number, { disputed, changed }: Round): Line {
  const serial = String(at).padStart(5, '0')
  const code = String(school).padStart(3, '0')
  return {
    ...{ id: at + 1, uid: `uid-${code}-${serial}`, cohort_year: 2020, version: 1 },
    ...{ student_no: studentNo(school, at), exam_no: `1642${code}${serial}`, name: nameOf(at) },
    ...{ name_key: `x${at}`, search: `x${at} ${serial}`, id_no: `420${code}1998${serial}1234` },
    ...{ sex: at % 2 === 0 ? '1' : '2', nation: '01', politics: '03', edu_level: '31' },
    ...{ major_code: '120203', major_name: `专业${at % 9}`, class_name: `${at % 90}班` },
    ...{ grad_date: '2020-06-30', grad_status: '1', origin_code: '420102', hardship: '0' },
    mobile: `${isAmong(at, disputed) ? '178' : '179'}${code}${serial}`,
    wechat_qq: isAmong(at + 1, changed) ? `新${serial}` : serial,
    email: `${code}${serial}@example.edu.cn`,
  }
}

const RECORDED = { recorded_at: '2020-07-01T02:00:00.000Z', user_id: 1 } as const

const landing = (at: number): Line => ({
  ...{ id: at + 1, graduate_id: at + 1, event_type: 1, happen_date: '2020-06-15', ...RECORDED },
  to_destination: DESTINATIONS[at % DESTINATIONS.length] ?? '10',
  ...{ employer_name: `单位${Math.trunc(at / PEOPLE_AN_EMPLOYER)}`, employer_type: '31' },
  ...{ employer_id: Math.trunc(at / PEOPLE_AN_EMPLOYER) + 1, industry: 'I', position: '11' },
  ...{ work_region: '420100', sign_date: '2020-06-15', monthly_pay: '5000', min_wage_ok: '1' },
})

const wish = (at: number): Line => ({
  ...{ id: at + 1, graduate_id: at + 1, to_willingness: '10', reasons: '', reason_note: '' },
  ...{ happen_date: '2020-06-20', ...RECORDED },
})

const call = (at: number): Line => ({
  ...{ id: at + 1, graduate_id: at + 1, day: '2020-06-20', kind: '1', way: '1', result: '1' },
  ...{ content: '已了解求职意向', next_action: '', expected_before: '', expected_after: '' },
  ...RECORDED,
})

const employer = (at: number): Line => ({
  ...{ id: at + 1, name: `单位${at}`, match_key: `单位${at}`, uscc: '', employer_type: '31' },
  ...{ industry: 'I', region: '420100', address: '', contact_person: '', contact_phone: '' },
  note: '',
})

function filesOf(school: number, round: Round): Map<string, Uint8Array> {
  const all = Array.from({ length: round.people }, (_, at) => at)
  const open = all.filter((at) => at % UNLANDED_ONE_IN === 0)
  const tables: Readonly<Record<string, readonly Line[]>> = {
    graduate: all.map((at) => person(school, at, round)),
    employer: all.slice(0, Math.ceil(round.people / PEOPLE_AN_EMPLOYER)).map(employer),
    destination_event: all.filter((at) => at % UNLANDED_ONE_IN !== 0).map(landing),
    willingness_event: open.map(wish),
    contact: open.map(call),
  }
  const files = Object.entries(tables).map(([table, rows]) => {
    const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
    return [shippedFile(table), Buffer.from(text)] as const
  })
  return new Map(files)
}

export type Numbered = Readonly<{ serial: number; previous: string | null; periodUid: string }>

/** One sealed package for the centre. */
export function submission(
  { index, keys, party }: School,
  centre: Party,
  { serial, previous, periodUid }: Numbered,
  round: Round,
): ReturnType<typeof seal> {
  const { people } = round
  const landed = people - Math.ceil(people / UNLANDED_ONE_IN)
  return seal(
    {
      ...{ uid: `package-of-the-bench-${index}-${serial}`, from: party, to: centre.uid },
      ...{ createdAt: '2020-07-03T04:00:00.000Z', program: 'bench', kind: 'submission' },
      body: {
        ...{ periodUid, serial, previous, sequence: serial, ledgerId: `${index}`, cohort: 2020 },
        ...{ asOf: '2020-07-03', chainHead: null, schemaVersion: 7, rows: {}, note: '' },
        counts: { graduates: people, landed, inLedger: people - landed },
        signedBy: { prepared: '周老师', checked: '', approved: '李书记' },
      },
    },
    filesOf(index, round),
    { keys, recipients: [centre.recipient] },
  )
}
