// The ID number of a roster row. A wrong one comes in for a person who has none, marked; it never replaces a good one.
import { isMasked, masked } from '#shared/domain/fields/sensitive.ts'
import { checkIdNumber } from '#shared/domain/id-number/index.ts'
import { type IdFacts, idFacts, recheckId } from '#shared/domain/validation/id-facts.ts'
import type { IdSurroundings } from '#shared/domain/validation/id-forensics.ts'
import type { SqlValue } from '../../ledger-file/change-log.ts'
import type { Finding } from './findings.ts'
import { hasGoodId, idsOfName, ownIds } from './good-ids.ts'
import { idFinding } from './id-finding.ts'
import type { Person } from './known-people.ts'
import { type PlanContext, report } from './plan-context.ts'
import type { NewIssue } from './planned.ts'
import type { ImportRecord } from './records.ts'

type IdPlan = Readonly<{ issues: readonly NewIssue[]; settled: boolean }>

const LONGEST = 20
const NOTHING: IdPlan = { issues: [], settled: false }

/** Reports what is wrong, writes number, birth date and sex into `patch`, and says what stays open. */
export function planIdNumber(
  ctx: PlanContext,
  record: ImportRecord,
  person: Person | undefined,
  patch: Record<string, SqlValue>,
): IdPlan {
  const given = givenId(ctx, record, person)
  if (given === null) return person === undefined ? NOTHING : recheck(ctx, record, person, patch)
  const beside = surroundings(ctx, record, person, given)
  const facts = idFacts(given, { ...beside, damaged: beside.asNumber })
  reportId(ctx, record, given, facts, beside)
  if (facts.wrong.length === 0) {
    if (facts.text !== person?.id_no) patch.id_no = facts.text
    completeFromId(person, patch, facts)
    return { issues: [], settled: true }
  }
  if (person !== undefined && hasGoodId(ctx, person)) return NOTHING
  const fits = facts.text.length <= LONGEST
  if (fits && facts.text !== person?.id_no) patch.id_no = facts.text
  return { issues: issuesOf(facts, given), settled: true }
}

/** Findings about an ID number, without any consequence; for lists that only name people. */
export function checkIdOnly(ctx: PlanContext, record: ImportRecord, person: Person): void {
  const given = givenId(ctx, record, person)
  if (given === null) return
  const beside = surroundings(ctx, record, person, given)
  reportId(ctx, record, given, idFacts(given, { ...beside, damaged: beside.asNumber }), beside)
}

/** A damaged number of a row that names its person by nothing else: whose it was, where one of the name fits. */
export function lostId(ctx: PlanContext, record: ImportRecord): Finding | null {
  const given = record.values.id_no
  if (!given || record.values.student_no || !record.values.name) return null
  const finding = idFinding(given, surroundings(ctx, record, undefined, given))
  return finding?.proposals?.length ? finding : null
}

/** What a row says; a masked number says nothing beside a stored one, and is reported where it is another's. */
function givenId(
  ctx: PlanContext,
  record: ImportRecord,
  person: Person | undefined,
): string | null {
  const given = record.values.id_no ?? null
  const stored = textOrNull(person?.id_no)
  if (given === null || stored === null || !isMasked('id_no', given)) return given
  if (masked('id_no', stored) !== given)
    report(ctx, record, { rule: 'MASKED', level: 'W', at: ['id_no'] })
  return null
}

function surroundings(
  ctx: PlanContext,
  record: ImportRecord,
  person: Person | undefined,
  given: string,
): IdSurroundings {
  const cameAsNumber = record.findings.some(
    ({ field, rule }) => field === 'id_no' && rule === 'V02',
  )
  // Where the ledger has the very same number nothing was lost.
  const isStored =
    person !== undefined &&
    hasGoodId(ctx, person) &&
    person.id_no === checkIdNumber(given).normalized
  const goods: IdSurroundings['goods'] = () => {
    if (person !== undefined) return ownIds(ctx, person)
    return record.values.student_no ? [] : idsOfName(ctx, record.values.name)
  }
  return { ...idContext(record, person), asNumber: cameAsNumber && !isStored, goods }
}

function idContext({ values }: ImportRecord, person: Person | undefined) {
  return {
    sex: values.sex ?? textOrNull(person?.sex),
    birth: fullDay(values.birth) ?? knownBirth(person),
    docType: values.doc_type ?? textOrNull(person?.doc_type),
  }
}

/** A birth date that was only read from the stored number proves nothing against another number. */
function knownBirth(person: Person | undefined): string | null {
  const birth = fullDay(textOrNull(person?.birth))
  if (birth === null || typeof person?.id_no !== 'string') return birth
  return birth.replaceAll('-', '') === person.id_no.slice(6, 14) ? null : birth
}

function fullDay(text: string | null | undefined): string | null {
  return text?.length === 10 ? text : null
}

function textOrNull(value: SqlValue | undefined): string | null {
  return typeof value === 'string' ? value : null
}

function reportId(
  ctx: PlanContext,
  record: ImportRecord,
  given: string,
  { wrong, unknownArea }: IdFacts,
  beside: IdSurroundings,
): void {
  if (unknownArea) report(ctx, record, { rule: 'V05', level: 'W', at: ['id_no'] })
  const finding = wrong.length === 0 ? null : idFinding(given, beside)
  if (finding !== null) report(ctx, record, finding)
}

function issuesOf(facts: IdFacts, raw: string): readonly NewIssue[] {
  return facts.wrong.map((rule) => ({ field: 'id_no', rule, raw }))
}

/** A good number says the birth date and the sex where nothing else does. */
function completeFromId(
  person: Person | undefined,
  patch: Record<string, SqlValue>,
  facts: IdFacts,
): void {
  const birthKnown = (patch.birth ?? knownBirth(person)) !== null
  if (!birthKnown && facts.birth !== null && facts.birth !== person?.birth) {
    patch.birth = facts.birth
  }
  if ((patch.sex ?? person?.sex ?? null) === null && facts.sex !== null) patch.sex = facts.sex
}

/** The file has no ID number, but another sex, birth date or document may contradict, or settle, the stored one. */
function recheck(
  ctx: PlanContext,
  record: ImportRecord,
  person: Person,
  patch: Record<string, SqlValue>,
): IdPlan {
  if (typeof person.id_no !== 'string') return NOTHING
  if (!['sex', 'birth', 'doc_type'].some((key) => patch[key] !== undefined)) return NOTHING
  const beside = idContext(record, person)
  const facts = recheckId(person.id_no, beside, ctx.people.issues.get(person.id) ?? [])
  const asNumber = facts.wrong.includes('V02') && !checkIdNumber(person.id_no).rules.includes('V02')
  const finding = idFinding(person.id_no, { ...beside, asNumber, goods: () => [] })
  // The row has no cell in which another number could be taken.
  const at = ['id_no', 'sex', 'birth']
  if (finding !== null) report(ctx, record, { ...finding, at, proposals: [] })
  return { issues: issuesOf(facts, person.id_no), settled: true }
}
