// What must be known about a landed person, by destination (the "conditional block").

export const destinationFields = [
  'employer_name',
  'uscc',
  'employer_type',
  'industry',
  'position',
  'work_region',
  'work_address',
  'employer_contact',
  'employer_phone',
  'sign_date',
  'monthly_pay',
  'min_wage_ok',
  'study_school',
  'study_major',
  'startup_kind',
  'freelance_kind',
  'major_match',
  'channel',
] as const

export type DestinationField = (typeof destinationFields)[number]
export type BlockField = Readonly<{ field: DestinationField; required: boolean }>

const must = (...fields: readonly DestinationField[]): readonly BlockField[] =>
  fields.map((field) => ({ field, required: true }))
const may = (...fields: readonly DestinationField[]): readonly BlockField[] =>
  fields.map((field) => ({ field, required: false }))

const employer: readonly BlockField[] = [
  ...must('employer_name'),
  ...may('uscc'),
  ...must('employer_type', 'industry', 'position', 'work_region'),
  ...may('work_address'),
]
// Somebody at the employer must be reachable for the verification call.
const contact = must('employer_contact', 'employer_phone')
const pay = must('monthly_pay', 'min_wage_ok')
const work = may('major_match', 'channel')

const signed = [...employer, ...contact, ...must('sign_date'), ...work]
const assistant = [...employer, ...pay, ...work]
const grassroots = [...employer, ...work]
const study = [...must('study_school', 'study_major'), ...may('channel')]

const BLOCKS: Readonly<Record<string, readonly BlockField[]>> = {
  '10': signed,
  '11': signed,
  '12': [...employer, ...contact, ...pay, ...work],
  '27': assistant,
  '46': work,
  '50': grassroots,
  '51': grassroots,
  '75': [...employer, ...must('startup_kind'), ...work],
  '76': [...must('freelance_kind'), ...pay, ...work],
  '80': study,
  '85': study,
}

/** The fields that a destination asks for; none for those that are not landed. */
export function destinationBlock(code: string): readonly BlockField[] {
  return BLOCKS[code.slice(0, 2)] ?? []
}
