// Where the cells of a column say something else than its header, or where the header alone says too little.
import { type Candidate, isOfOthers } from './column-candidate.ts'
import {
  isBirths,
  isClasses,
  isIdNumbers,
  isMobiles,
  isNames,
  isNumbers,
  isSchools,
  isSexes,
  isStudentNumbers,
  isWithoutDigits,
  type Samples,
  wordsKnown,
} from './content.ts'
import { normaliseHeader } from './header-text.ts'

/** What the columns of one sheet are judged by. */
export type Content = Readonly<{ samples: (index: number) => Samples; cohort: number }>

type Test = (samples: Samples, cohort: number) => boolean

/** A value must hold digits to be one of these. */
const WITH_DIGITS: ReadonlySet<string> = new Set([
  'student_no',
  'exam_no',
  'id_no',
  'mobile',
  'home_phone',
  'contact_phone',
  'employer_phone',
  'major_code',
  'uscc',
])

const HALF = 0.5
const MOST = 0.8

const knows =
  (
    list: 'nation' | 'politics' | 'education' | 'willingness' | 'destination',
    share: number,
  ): Test =>
  (samples, cohort) =>
    wordsKnown(samples, list, cohort) >= share

const isWillingness: Test = (samples, cohort) =>
  knows('willingness', HALF)(samples, cohort) &&
  wordsKnown(samples, 'willingness', cohort) > wordsKnown(samples, 'destination', cohort)

/** In the order in which they are looked for. */
const TESTS: readonly (readonly [string, Test])[] = [
  ['id_no', isIdNumbers],
  ['mobile', isMobiles],
  ['student_no', isStudentNumbers],
  ['sex', isSexes],
  ['name', isNames],
  ['class_name', isClasses],
  ['school_id', isSchools],
  ['nation', knows('nation', MOST)],
  ['politics', knows('politics', MOST)],
  ['edu_level', knows('education', MOST)],
  ['willingness', isWillingness],
  ['destination', knows('destination', HALF)],
  ['birth', isBirths],
]

const words = (text: string): ReadonlySet<string> => new Set(text.split(' ').map(normaliseHeader))
const STATES = words(
  '就业意向 就业状态 就业状况 就业情况 目前状态 目前状况 当前状态 当前状况 就业去向 去向情况 现状 未就业类型',
)

/** Headers that may mean this field: their cells decide. */
const AMBIGUOUS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['mobile', words('联系方式 联系号码 电话/微信 手机/微信 号码')],
  ['student_no', words('编号 号码 no no. id 账号 用户名 登录名 学生编号 代码')],
  ['name', words('学生 人员 成员 名单 毕业生')],
  ['willingness', STATES],
  ['destination', STATES],
]

/** The candidates of a sheet with a known header, as their cells correct or complete it. */
export function judgedByContent(
  candidates: readonly Candidate[],
  content: Content,
): readonly Candidate[] {
  let judged: readonly Candidate[] = candidates.map((candidate) =>
    isContradicted(candidate, content) ? mean(candidate, null) : candidate,
  )
  judged = withIdNumbers(judged, content)
  for (const [field, headers] of AMBIGUOUS) {
    if (has(judged, field) || (field === 'student_no' && !has(judged, 'name'))) continue
    judged = withFirst(judged, field, content, (candidate) => {
      const isFree = candidate.known?.as !== 'field' && candidate.by === 'header'
      return isFree && (headers.has(normaliseHeader(candidate.header)) || isLost(candidate, field))
    })
  }
  return judged
}

/** A number in a column without a header. */
function isLost({ isNamed }: Candidate, field: string): boolean {
  return !isNamed && field === 'mobile'
}

/** The candidates of a sheet whose header says nothing: each field in the first column that holds it. */
export function foundByContent(
  candidates: readonly Candidate[],
  content: Content,
): readonly Candidate[] {
  return TESTS.reduce(
    (judged, [field]) =>
      withFirst(judged, field, content, ({ known, header, isNamed }) => {
        return known?.as !== 'field' && !(isNamed && isOfOthers(header))
      }),
    candidates,
  )
}

function isContradicted({ index, known }: Candidate, { samples }: Content): boolean {
  if (known?.as !== 'field') return false
  if (WITH_DIGITS.has(known.key)) return isWithoutDigits(samples(index))
  return known.key === 'name' && isNumbers(samples(index))
}

/**
 * 18 characters with a check digit are an identity number whatever the header says; a column called so gives way only
 * where it holds something else. The numbers of parents are theirs.
 */
function withIdNumbers(candidates: readonly Candidate[], content: Content): readonly Candidate[] {
  const own = candidates.filter(({ known }) => isField(known, 'id_no'))
  const isTrue = own.some(({ index }) => !isNoIdColumn(content.samples(index)))
  if (isTrue) return candidates
  const judged = withFirst(
    candidates,
    'id_no',
    content,
    ({ known, header }) => !isField(known, 'id_no') && !isOfOthers(header),
  )
  if (judged === candidates || has(judged, 'student_no')) return judged
  // The two headers were exchanged.
  return withFirst(judged, 'student_no', content, (candidate) => own.includes(candidate))
}

function isNoIdColumn(samples: Samples): boolean {
  return samples.length === 0 || isStudentNumbers(samples)
}

function withFirst(
  candidates: readonly Candidate[],
  field: string,
  { samples, cohort }: Content,
  isFree: (candidate: Candidate) => boolean,
): readonly Candidate[] {
  const test = TESTS.find(([key]) => key === field)?.[1]
  const found = candidates.find(
    (candidate) => isFree(candidate) && test?.(samples(candidate.index), cohort) === true,
  )
  if (found === undefined) return candidates
  return candidates.map((candidate) => (candidate === found ? mean(candidate, field) : candidate))
}

function mean(candidate: Candidate, field: string | null): Candidate {
  const known = field === null ? undefined : ({ as: 'field', key: field, rank: BEST } as const)
  return { ...candidate, known, by: 'content' }
}

/** Before every header. */
const BEST = -1

function has(candidates: readonly Candidate[], field: string): boolean {
  return candidates.some(({ known }) => isField(known, field))
}

function isField(known: Candidate['known'], field: string): boolean {
  return known?.as === 'field' && known.key === field
}
