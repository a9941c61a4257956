// One judge of what is stored of a person, whoever asks: the grid, the list of problems, a filter. It judges what can
// be told from the values themselves; what an import brought and could not store is kept beside them (cell_issue).
import { destinationBlock, isInLedger, isLanded } from '../destination/index.ts'
import { isLost } from '../follow-up/index.ts'
import { hardshipGroups } from '../key-groups/hardship.ts'
import { isOddMobile, isOddName } from './check-value.ts'
import { hasIdNumber, idFacts } from './id-facts.ts'
import type { Level, RuleId } from './rules.ts'

export type Finding = Readonly<{ field: string; rule: RuleId; level: Level }>

/** Texts as stored, '' for none. */
export type PersonFacts = Readonly<{
  name: string
  doc_type: string
  id_no: string
  sex: string
  birth: string
  mobile: string
  hardship: string
  /** codes of today's key groups */
  groups: readonly string[]
  destination: string
  destination_date: string
  sign_date: string
  min_wage_ok: string
  willingness: string
  /** state of what proves the destination: 0 nothing there, 4 all of it rejected */
  evidence: string
  /** it is there, but not of the kinds that the destination accepts */
  evidenceUnfit: boolean
  inLedger: boolean
  pending: boolean
  contradiction: boolean
  hasHelper: boolean
  /** nobody helped within the interval of the willingness */
  neglected: boolean
  /** attempts without success are enough to call somebody lost */
  searchedFor: boolean
  /** the present destination came after a landed one without being recorded as a fallback */
  fellBackUnsaid: boolean
  /** others of the cohort have the same */
  sharesMobile: boolean
  sharesId: boolean
}>

const NOT_SURVEYED = '00'
const NO = '0'

/**
 * The open findings of one person, field by field. A rule that stops a hand (B) is Q here: it is stored, and has to be
 * settled before the submission.
 */
export function judge(facts: PersonFacts, today: string): readonly Finding[] {
  return [
    ...identity(facts, today),
    ...reach(facts),
    ...groups(facts),
    ...destination(facts, today),
    ...guidance(facts),
  ]
}

const q = (field: string, rule: RuleId): Finding => ({ field, rule, level: 'Q' })
const w = (field: string, rule: RuleId): Finding => ({ field, rule, level: 'W' })

function identity(facts: PersonFacts, today: string): Finding[] {
  const { name, id_no, doc_type, sex, birth, sharesId } = facts
  const found: Finding[] = []
  if (isOddName(name)) found.push(w('name', 'V24'))
  if (id_no !== '' && hasIdNumber(doc_type === '' ? null : doc_type)) {
    const { wrong, unknownArea } = idFacts(id_no, {
      sex: sex === '' ? null : sex,
      birth: birth === '' ? null : birth,
      docType: null,
      damaged: false,
    })
    found.push(...wrong.map((rule) => q('id_no', rule)))
    if (unknownArea) found.push(w('id_no', 'V05'))
  }
  // Another school may have the person too; the central office settles it.
  if (sharesId) found.push(w('id_no', 'V07'))
  if (birth > today) found.push(q('birth', 'V09'))
  return found
}

function reach({ mobile, sharesMobile }: PersonFacts): Finding[] {
  return mobile !== '' && (sharesMobile || isOddMobile(mobile)) ? [w('mobile', 'V06')] : []
}

const OF_HARDSHIP: readonly string[] = hardshipGroups('7')

/** V12: of the groups that the digit speaks of, it says others than the person is in. */
function groups({ hardship, groups: present }: PersonFacts): Finding[] {
  if (hardship === '') return []
  const said = hardshipGroups(hardship)
  const differs = OF_HARDSHIP.some((code) => said.includes(code) !== present.includes(code))
  return differs ? [w('hardship', 'V12')] : []
}

/** Nothing was received, or all of it is rejected. */
const NO_PROOF: ReadonlySet<string> = new Set(['0', '4'])

function destination(facts: PersonFacts, today: string): Finding[] {
  const found: Finding[] = []
  if (!facts.inLedger && NO_PROOF.has(facts.evidence)) found.push(q('destination', 'V11'))
  else if (facts.evidenceUnfit) found.push(w('destination', 'V26'))
  if (facts.pending) found.push(q('destination', 'V10'))
  if (facts.destination_date > today) found.push(q('destination_date', 'V09'))
  if (facts.sign_date > today) found.push(q('sign_date', 'V09'))
  if (facts.fellBackUnsaid) found.push(w('destination', 'V22'))
  if (facts.min_wage_ok === NO && asksPay(facts.destination)) found.push(q('min_wage_ok', 'V14'))
  return found
}

function asksPay(code: string): boolean {
  return destinationBlock(code).some(({ field }) => field === 'min_wage_ok')
}

function guidance(facts: PersonFacts): Finding[] {
  const found: Finding[] = []
  if (facts.contradiction) found.push(w('willingness', 'V13'))
  if (facts.inLedger && facts.willingness === NOT_SURVEYED) found.push(q('willingness', 'V16'))
  if (facts.inLedger && !facts.hasHelper) found.push(q('helper', 'V17'))
  if (facts.inLedger && facts.neglected) {
    const level = facts.groups.length > 0 ? q : w
    found.push(level('last_contact_day', 'V18'))
  }
  if (facts.inLedger && isLost(facts.willingness) && !facts.searchedFor) {
    found.push(w('willingness', 'V19'))
  }
  return found
}

/** V22: from landed back into the ledger without a reason; the correction (5) of a mistake needs none. */
export function fellBackUnsaid(
  event: Readonly<{ from: string | null; to: string; eventType: number; reason: string }>,
  cohort: number,
): boolean {
  const { from, to, eventType, reason } = event
  return isLanded(from, cohort) && isInLedger(to) && eventType !== 5 && reason === ''
}

type Known = Readonly<{ field: string; rule: string }>

/** Kept findings and judged ones together: what was kept knows the raw value, and is not said twice. */
export function notKept(judged: readonly Finding[], kept: readonly Known[]): readonly Finding[] {
  if (kept.length === 0) return judged
  return judged.filter(
    ({ field, rule }) => !kept.some((other) => other.field === field && other.rule === rule),
  )
}
