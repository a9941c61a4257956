// What happened to an ID number that cannot be right, and which number it was, told by what is known of the person.

import { checkIdNumber, type IdRule, idCheckDigit } from '../id-number/index.ts'
import type { IdCause } from '../import/problem-causes.ts'
import { type IdKnown, idCandidates, idWithoutSigns } from './id-candidates.ts'
import { hasIdNumber } from './id-facts.ts'
import { endsCut, type IdLikeness, idLikeness, isExponent } from './id-likeness.ts'

/** Where a good number of the person was found. */
export type IdSource = 'stored' | 'earlier' | 'namesake'

export type IdEvidence = Readonly<{
  /** computed: nothing but the damaged number and what must fit it */
  source: IdSource | 'computed'
  /** other: the two have little in common */
  how: IdLikeness['how'] | 'other' | 'old' | 'sign'
  /** places from 1 where they differ */
  at: readonly number[]
  /** whose number it is, where a name had to be looked up */
  who: string | null
}>

export type IdProposal = Readonly<{ value: string; evidence: IdEvidence }>

export type IdForensics = Readonly<{
  rule: IdRule
  cause: IdCause
  /** places from 1 that are meant by the cause, where they are known */
  at: readonly number[]
  proposal: IdProposal | null
}>

export type GoodId = Readonly<{ number: string; source: IdSource; who: string | null }>

export type IdSurroundings = Readonly<{
  sex: string | null
  birth: string | null
  docType: string | null
  /** it stood in its cell as a number too long for one */
  asNumber: boolean
  /** good numbers, the surest source first; only asked for where something is wrong */
  goods: () => readonly GoodId[]
}>

const SHORTEST_OLD = 15
const LENGTH = 18

/** What is wrong with an ID number; null for one that may well be right. */
export function examineId(raw: string, beside: IdSurroundings): IdForensics | null {
  if (!hasIdNumber(beside.docType)) return null
  const { sex, birth, asNumber } = beside
  const check = checkIdNumber(raw, { sex, birth })
  const text = check.normalized
  const rule = ruleOf(check.rules, asNumber)
  if (rule === null) return null
  const goods = beside.goods().filter(({ number }) => number !== text && isGood(number, beside))
  const own = causeOf(text, rule, beside)
  return compared({ text, rule, own, asNumber }, goods) ?? { rule, ...own }
}

type Found = Omit<IdForensics, 'rule'>
type Damaged = Readonly<{ text: string; rule: IdRule; own: Found; asNumber: boolean }>

/** One rule for one damage: with a wrong check digit nothing else in the number is sure. */
function ruleOf(rules: readonly IdRule[], damaged: boolean): IdRule | null {
  if (rules.includes('V01')) return 'V01'
  if (damaged) return 'V02'
  return (['V02', 'V03', 'V04'] as const).find((rule) => rules.includes(rule)) ?? null
}

function isGood(number: string, { sex, birth }: IdKnown): boolean {
  return checkIdNumber(number, { sex, birth }).rules.every((rule) => rule === 'V05')
}

const CAUSE_OF: Readonly<Record<IdLikeness['how'], IdCause>> = {
  float: 'float',
  last: 'check',
  digit: 'check',
  swap: 'swap',
  short: 'short',
  long: 'long',
  sex: 'sex',
  day: 'birth',
}

/** By the number that the person is known to have; one that is unlike says nothing, unless it is the ledger's own. */
function compared(
  { text, rule, own, asNumber }: Damaged,
  goods: readonly GoodId[],
): IdForensics | null {
  for (const { number, source, who } of unmistaken(goods, text, asNumber)) {
    const like = idLikeness(text, number, asNumber)
    if (like === null) continue
    const { how, at } = like
    // A number whose check digit fits was not mistyped in two places at once: it contradicts, that is its cause.
    const isTold = rule === 'V01' || rule === 'V02'
    const cause = isTold && !asNumber ? toldCause(how, own.cause) : own.cause
    return { rule, cause, at, proposal: { value: number, evidence: { source, how, at, who } } }
  }
  const [stored] = goods.filter(({ source }) => source === 'stored')
  if (stored === undefined) return null
  const evidence = { source: stored.source, how: 'other', at: [], who: stored.who } as const
  const { cause, at } = own
  return { rule, cause, at, proposal: { value: stored.number, evidence } }
}

/** Of people who only have the same name two that fit are one too many. */
function unmistaken(goods: readonly GoodId[], text: string, asNumber: boolean): readonly GoodId[] {
  const fits = ({ source, number }: GoodId): boolean =>
    source === 'namesake' && idLikeness(text, number, asNumber) !== null
  return goods.filter(fits).length > 1 ? goods.filter(({ source }) => source !== 'namesake') : goods
}

/** Two wrong digits with a wrong check digit are no number of the other sex. */
function toldCause(how: IdLikeness['how'], own: IdCause): IdCause {
  return how === 'sex' || how === 'day' ? own : CAUSE_OF[how]
}

function causeOf(text: string, rule: IdRule, beside: IdSurroundings): Found {
  if (beside.asNumber || isExponent(text)) return named('float')
  if (rule === 'V01') return misshapen(text, beside)
  if (rule === 'V03') return named('birth')
  if (rule === 'V04') return named('sex')
  const isDated = checkIdNumber(text).birth !== null
  if (endsCut(text) && isDated) return named('float')
  return slipped(text, beside)
}

const named = (cause: IdCause): Found => ({ cause, at: [], proposal: null })

function misshapen(text: string, beside: IdSurroundings): Found {
  const plain = idWithoutSigns(text)
  if (plain !== null && isGood(plain, beside)) return computed('sign', plain, 'sign', [])
  if (/[^\dX]|X./.test(text)) return named('sign')
  const renewed = ofOldCard(text)
  if (renewed !== null && isGood(renewed, beside)) return computed('old', renewed, 'old', [])
  const cause = text.length < LENGTH ? 'short' : 'long'
  return onlyOne(text, beside, cause)
}

/** Cards of the first generation have two digits of the year and no check digit. */
function ofOldCard(text: string): string | null {
  if (text.length !== SHORTEST_OLD || !/^\d+$/.test(text)) return null
  const first17 = `${text.slice(0, 6)}19${text.slice(6)}`
  const number = first17 + idCheckDigit(first17)
  // Cut off after 15 digits it would have the year and month of birth in full.
  const isCut = checkIdNumber(`${text}000`).birth !== null
  return checkIdNumber(number).rules.length === 0 && !isCut ? number : null
}

/** A wrong check digit: two exchanged digits are named where the date says so, else any digit may be the wrong one. */
function slipped(text: string, beside: IdSurroundings): Found {
  const { birth } = checkIdNumber(text)
  const isDateWrong = birth === null || (beside.birth !== null && beside.birth !== birth)
  if (!isDateWrong) return named('check')
  const found = onlyOne(text, beside, 'check')
  return found.proposal === null && birth === null ? named('birth') : found
}

/** Only where a single number fits; of several none is better than the other. */
function onlyOne(text: string, beside: IdSurroundings, cause: IdCause): Found {
  const [number, another] = idCandidates(text, beside)
  const like =
    number === undefined || another !== undefined ? null : idLikeness(text, number, false)
  if (number === undefined || like === null) return named(cause)
  return computed(CAUSE_OF[like.how], number, like.how, like.at)
}

function computed(
  cause: IdCause,
  value: string,
  how: IdEvidence['how'],
  at: readonly number[],
): Found {
  return { cause, at, proposal: { value, evidence: { source: 'computed', how, at, who: null } } }
}
