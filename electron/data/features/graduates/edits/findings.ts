// Open findings at the cells that were edited: a new value replaces what was open by the warnings that hold for it.
import { recheckId } from '#shared/domain/validation/id-facts.ts'
import type { RuleId } from '#shared/domain/validation/rules.ts'
import type { BatchWriter, Row } from '../../../ledger-file/change-log.ts'
import type { IssueRow } from '../repository.ts'
import type { RosterVerdict } from './judge-roster.ts'

type Finding = Readonly<{ field: string; rule: RuleId; level: 'W' | 'Q'; raw: string | null }>
export type Settling = Readonly<{
  drop: readonly IssueRow[]
  add: readonly Finding[]
  /** what the stored ID number has against a cell beside it */
  atId: RuleId | null
}>

/** What an ID number must agree with. */
const BESIDE_ID = ['sex', 'birth', 'doc_type'] as const

/** `row` is the person's as the edits make it; `beside` are the accepted cells that it does not hold. */
export function settle(
  { patch, warnings }: RosterVerdict,
  row: Row,
  open: readonly IssueRow[],
  beside: readonly string[],
): Settling {
  const isEdited = (field: string): boolean => field in patch || beside.includes(field)
  const drop = open.filter(
    ({ field, rule }) => isEdited(field) && !warnings.get(field)?.some((one) => one === rule),
  )
  const add: Finding[] = []
  for (const [field, rules] of warnings) {
    for (const rule of rules) {
      if (!isOpen(open, field, rule)) add.push({ field, rule, level: 'W', raw: null })
    }
  }
  const isBeside = !('id_no' in patch) && BESIDE_ID.some((key) => key in patch)
  if (!isBeside || typeof row.id_no !== 'string') return { drop, add, atId: null }
  const id = settleId(row, row.id_no, open)
  return { drop: [...drop, ...id.drop], add: [...add, ...id.add], atId: id.atId }
}

const isOpen = (open: readonly IssueRow[], field: string, rule: string): boolean =>
  open.some((one) => one.field === field && one.rule === rule)

/** Sex, birth date or kind of document settle what is open at the stored ID number, or contradict it. */
function settleId(row: Row, stored: string, open: readonly IssueRow[]): Settling {
  const person = { sex: known(row.sex), birth: known(row.birth), docType: known(row.doc_type) }
  const { wrong, unknownArea } = recheckId(stored, person, open)
  const holds = (rule: string) => (rule === 'V05' ? unknownArea : wrong.some((one) => one === rule))
  return {
    drop: open.filter(({ field, rule }) => field === 'id_no' && !holds(rule)),
    add: wrong
      .filter((rule) => !isOpen(open, 'id_no', rule))
      .map((rule) => ({ field: 'id_no', rule, level: 'Q', raw: stored })),
    atId: wrong[0] ?? null,
  }
}

const known = (value: Row[string] | undefined): string | null =>
  typeof value === 'string' ? value : null

/** Which of the edited cells the ID number is about. */
export const besideId = (patch: Row): string => BESIDE_ID.find((key) => key in patch) ?? 'id_no'

export function storeFindings(batch: BatchWriter, graduateId: number, { drop, add }: Settling) {
  for (const issue of drop) batch.remove('cell_issue', issue.id, issue as Row)
  for (const { field, rule, level, raw } of add) {
    const row = { graduate_id: graduateId, field, rule, level, raw_value: raw }
    batch.insert('cell_issue', row)
  }
}
