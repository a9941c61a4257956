// The findings of those whom a filter shows: each person judged from the sheet, and what only shows when people are
// looked at together (V06, V07: the same number twice; V20: many at one employer, many in the kinds of work that are
// easily claimed).
import { isEnough, readPieces } from '#shared/domain/evidence/index.ts'
import { isSearchedFor } from '#shared/domain/follow-up/index.ts'
import {
  type Finding,
  fellBackUnsaid,
  judge,
  notKept,
  type PersonFacts,
} from '#shared/domain/validation/judge.ts'
import { type Level, levelOf } from '../level.ts'
import { countsAmong, textAt } from './dictionary.ts'
import { isNeglectedIn } from './neglected.ts'
import { column, derived, load, type Sheet } from './sheet.ts'
import { evidenceRule, suspicious } from './suspicious.ts'

export type Kept = Readonly<{ field: string; rule: string; level: Level; raw: string | null }>
export type Findings = Readonly<{ kept: readonly Kept[]; judged: readonly Finding[] }>

const TEXTS = [
  'name',
  'doc_type',
  'id_no',
  'sex',
  'birth',
  'mobile',
  'hardship',
  'destination',
  'destination_date',
  'sign_date',
  'min_wage_ok',
  'willingness',
  'evidence',
] as const
const OTHERS = [
  'group',
  'in_ledger',
  'pending',
  'contradiction',
  'helper',
  'fall',
  'issues',
  'evidence_pieces',
  'attempts',
]

/** Judges whoever stands at a place. */
export function judgeOf(sheet: Sheet): (place: number) => Findings {
  load(sheet, [...TEXTS, ...OTHERS])
  const factsAt = factsOf(sheet)
  const issues = column(sheet, 'issues')
  const oddities = suspicious(sheet)
  return (place) => {
    const kept = keptIn(textAt(issues, place))
    const judged = notKept(judge(factsAt(place), sheet.scope.today), kept)
    return { kept, judged: [...judged, ...oddities(place)] }
  }
}

function factsOf(sheet: Sheet): (place: number) => PersonFacts {
  const reader = (key: string): ((place: number) => string) => {
    const dictionary = column(sheet, key)
    return (place) => textAt(dictionary, place)
  }
  const text = Object.fromEntries(TEXTS.map((key) => [key, reader(key)])) as Record<
    (typeof TEXTS)[number],
    (place: number) => string
  >
  const is = (key: string): ((place: number) => boolean) => {
    const at = reader(key)
    return (place) => at(place) === '1'
  }
  const [inLedger, pending, contradiction, fellBack] = [
    is('in_ledger'),
    is('pending'),
    is('contradiction'),
    fallsOf(sheet),
  ]
  const [groups, helper] = [reader('group'), reader('helper')]
  const pieces = reader('evidence_pieces')
  const isUnfit = unfitOf(sheet)
  const { mobile, id_no } = sharedOf(sheet)
  const [neglected, attempts] = [isNeglectedIn(sheet), reader('attempts')]
  return (place) => ({
    name: text.name(place),
    doc_type: text.doc_type(place),
    id_no: text.id_no(place),
    sex: text.sex(place),
    birth: text.birth(place),
    mobile: text.mobile(place),
    hardship: text.hardship(place),
    groups: groups(place).split(',').filter(Boolean),
    destination: text.destination(place),
    destination_date: text.destination_date(place),
    sign_date: text.sign_date(place),
    min_wage_ok: text.min_wage_ok(place),
    willingness: text.willingness(place),
    evidence: text.evidence(place),
    evidenceUnfit: !inLedger(place) && isUnfit(text.destination(place), pieces(place)),
    inLedger: inLedger(place),
    pending: pending(place),
    contradiction: contradiction(place),
    hasHelper: helper(place) !== '',
    neglected: neglected(place),
    searchedFor: isSearched(attempts(place)),
    fellBackUnsaid: fellBack(place),
    sharesMobile: mobile(place),
    sharesId: id_no(place),
  })
}

function isSearched(text: string): boolean {
  const [attempts = 0, attemptWays = 0] = text.split(' ').map(Number)
  return isSearchedFor({ attempts, attemptWays })
}

/** Destinations and the kinds that are there are few together, so each pair is judged once. */
function unfitOf(sheet: Sheet): (destination: string, pieces: string) => boolean {
  const rule = evidenceRule(sheet)
  const known = new Map<string, boolean>()
  return (destination, pieces) => {
    const key = `${destination} ${pieces}`
    const isUnfit = known.get(key) ?? !isEnough(rule, destination, readPieces(pieces))
    known.set(key, isUnfit)
    return isUnfit
  }
}

/** Events are few kinds, so each kind is judged once. */
function fallsOf(sheet: Sheet): (place: number) => boolean {
  const { texts, numbers } = column(sheet, 'fall')
  const unsaid = texts.map((text) => {
    const [from = '', to = '', eventType = '', reason = ''] = text.split(' ')
    return (
      text !== '' &&
      fellBackUnsaid({ from, to, eventType: Number(eventType), reason }, sheet.scope.cohort)
    )
  })
  return (place) => unsaid[numbers[place] ?? 0] === true
}

const sharedOf = derived((sheet: Sheet) => ({
  mobile: isShared(sheet, 'mobile'),
  id_no: isShared(sheet, 'id_no'),
}))

function isShared(sheet: Sheet, key: string): (place: number) => boolean {
  const dictionary = column(sheet, key)
  const counts = countsAmong(dictionary, sheet.ids.keys())
  return (place) => {
    const number = dictionary.numbers[place] ?? 0
    return number !== 0 && (counts[number] ?? 0) > 1
  }
}

const NOTHING: readonly Kept[] = []

function keptIn(issues: string): readonly Kept[] {
  if (issues === '') return NOTHING
  const found = JSON.parse(issues) as [string, string, string, string | null][]
  return found.map(([field, rule, level, raw]) => ({ field, rule, level: levelOf(level), raw }))
}
