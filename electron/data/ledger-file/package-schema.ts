// Types of the tables of migration 0007: what is exchanged between a school and the central office.
import type { Generated } from 'kysely'

/** One row: this ledger's own keys. `serial`, `last_sha256`: of the last package that numbers itself (a submission). */
type OwnKeysTable = {
  id: number
  uid: string
  signing_secret: string
  age_identity: string
  made_at: string
  serial: Generated<number>
  last_sha256: string | null
}

/** The centre in a school's ledger, a school in the centre's. `state`: invited, asking, approved, blocked. */
type CorrespondentTable = {
  id: Generated<number>
  uid: string
  role: string
  name: string
  school_id: number | null
  signing_key: string | null
  recipient: string | null
  state: string
  changed_at: string
  serial: Generated<number>
  last_sha256: string | null
}

/**
 * `direction`: in, out. `state` of those that go out: waiting, delivered, answered; of those that come in: arrived,
 * accepted, returned, refused. `sha256` is that of the manifest. `content`: going out the sealed file, coming in what
 * was inside it; null of one that was refused. `finding`, `problem`: JSON of an error's code and params, or ''.
 */
type PackageTable = {
  id: Generated<number>
  uid: string
  direction: string
  kind: string
  correspondent_id: number | null
  period_id: number | null
  submission_id: number | null
  serial: number | null
  sha256: string
  manifest: string
  content: Buffer | null
  state: string
  finding: Generated<string>
  recorded_at: string
  settled_at: string | null
  attempts: Generated<number>
  next_try_at: string | null
  problem: Generated<string>
}

/**
 * What the centre asks about a cell (`graduate_id`, `field`), a row, or a table (`report`, `row_key`). `sent_at`: null as
 * long as it waits at the centre for the return that takes it along.
 */
type QuestionTable = {
  id: Generated<number>
  uid: string
  correspondent_id: number | null
  period_id: number | null
  graduate_id: number | null
  field: string
  report: string
  row_key: string
  asked: string
  asked_at: string
  sent_at: string | null
  deadline: string | null
  answer: string
  answered_at: string | null
  closed_at: string | null
}

/** Why a finding of the self-check does not stand in the way. */
type CheckOverrideTable = {
  id: Generated<number>
  period_id: number
  rule: string
  graduate_id: number | null
  about: string
  reason: string
  made_at: string
}

/** Which record of ours is which record of a school's ledger. */
type ArrivedRecordTable = {
  correspondent_id: number
  entity: string
  source_id: number
  local_id: number
}

/** `kind`: field, same_id, same_number, transfer, removed. `decision`: '' until somebody decides. */
type MergeConflictTable = {
  id: Generated<number>
  package_id: number
  kind: string
  entity: string
  local_id: number | null
  graduate_id: number | null
  other_graduate_id: number | null
  source_id: number | null
  field: string
  base: string | null
  ours: string | null
  theirs: string | null
  decision: Generated<string>
  reason: Generated<string>
  decided_at: string | null
}

/** A person of the sample that the centre telephones. */
type VerificationTable = {
  id: Generated<number>
  period_id: number
  graduate_id: number
  stratum: string
  drawn_at: string
  result: Generated<string>
  note: Generated<string>
  checked_by: Generated<string>
  checked_on: string | null
}

type PeriodArchiveTable = {
  period_id: number
  archived_at: string
  sha256: string
  content: Buffer
}

export type PackageSchema = {
  own_keys: OwnKeysTable
  correspondent: CorrespondentTable
  package: PackageTable
  question: QuestionTable
  check_override: CheckOverrideTable
  arrived_record: ArrivedRecordTable
  merge_conflict: MergeConflictTable
  verification: VerificationTable
  period_archive: PeriodArchiveTable
}
