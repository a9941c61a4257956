// Types of the tables as the newest migration leaves them; one entry a table. Changed together with a migration.
import type { Generated } from 'kysely'
import type { GuidanceSchema } from './guidance-schema.ts'
import type { PackageSchema } from './package-schema.ts'

export type SettingTable = {
  key: string
  value: string
}

export type AppUserTable = {
  id: Generated<number>
  slot_id: string
  name: string
  created_at: string
  removed_at: string | null
}

export type SchoolTable = {
  id: Generated<number>
  name: string
  code: string | null
  position: number
}

export type GraduateTable = {
  id: Generated<number>
  uid: string
  cohort_year: number
  student_no: string | null
  exam_no: string | null
  name: string
  name_key: string
  search: string
  doc_type: string | null
  id_no: string | null
  sex: string | null
  birth: string | null
  nation: string | null
  politics: string | null
  school_id: number | null
  major_code: string | null
  major_name: string | null
  class_name: string | null
  edu_level: string | null
  schooling_years: string | null
  enter_date: string | null
  grad_date: string | null
  grad_status: string | null
  train_mode: string | null
  entrust_unit: string | null
  study_form: string | null
  teacher_type: string | null
  hardship: string | null
  origin_code: string | null
  urban_rural: string | null
  mobile: string | null
  wechat_qq: string | null
  email: string | null
  home_address: string | null
  home_phone: string | null
  contact_person: string | null
  contact_phone: string | null
  counselor: string | null
  remark: string | null
  second_willingness: string | null
  intent_region: string | null
  intent_industry: string | null
  intent_position: string | null
  intent_salary_min: string | null
  assistance_level: string | null
  plan: string | null
  next_contact: string | null
  unemployment_registered: string | null
  subsidy: string | null
  extra: string | null
  version: Generated<number>
}

export type CellIssueTable = {
  id: Generated<number>
  graduate_id: number
  field: string
  rule: string
  level: string
  raw_value: string | null
}

export type DestinationEventTable = {
  id: Generated<number>
  graduate_id: number
  event_type: number
  from_destination: string | null
  to_destination: string
  happen_date: string
  recorded_at: string
  user_id: number
  employer_name: string | null
  uscc: string | null
  employer_type: string | null
  industry: string | null
  position: string | null
  work_region: string | null
  work_address: string | null
  employer_contact: string | null
  employer_phone: string | null
  sign_date: string | null
  monthly_pay: string | null
  min_wage_ok: string | null
  study_school: string | null
  study_major: string | null
  startup_kind: string | null
  freelance_kind: string | null
  major_match: string | null
  channel: string | null
  note: string | null
  employer_id: number | null
  break_reason: string | null
  /** the event that this one replaces: it never held */
  void_of: number | null
}

export type WillingnessEventTable = {
  id: Generated<number>
  graduate_id: number
  from_willingness: string | null
  to_willingness: string
  reasons: string
  reason_note: string
  happen_date: string
  recorded_at: string
  user_id: number
  void_of: number | null
}

export type GroupMembershipTable = {
  id: Generated<number>
  graduate_id: number
  group_code: string
  valid_from: string
  valid_to: string
  basis: string
}

export type StaffTable = {
  id: Generated<number>
  name: string
  title: string
  department: string
  role: string
  mobile: string
  left_at: string | null
}

export type PairingTable = {
  id: Generated<number>
  graduate_id: number
  staff_id: number
  role: string
  start_date: string
  end_date: string | null
}

export type DestinationIntervalTable = {
  graduate_id: number
  valid_from: string
  valid_to: string
  destination: string
  pending: number
  event_id: number
}

export type WillingnessIntervalTable = {
  graduate_id: number
  valid_from: string
  valid_to: string
  willingness: string
  event_id: number
}

export type DerivedMembershipTable = {
  graduate_id: number
  group_code: string
  valid_from: string
  valid_to: string
}

export type LedgerStateTable = {
  graduate_id: number
  in_ledger: number
  destination: string | null
  destination_event_id: number | null
  pending: number
  willingness: string
  willingness_event_id: number | null
  reasons: string
  contradiction: number
}

export type ChangeBatchTable = {
  id: Generated<number>
  uid: string
  kind: string
  label: string
  screen: string
  user_id: number
  started_at: string
  reverts: number | null
  reverted_by: number | null
  /** null = the label was erased */
  salt: string | null
  commitment: string | null
  digest: string | null
}

export type ChangeLogTable = {
  seq: Generated<number>
  batch_id: number
  entity: string
  entity_id: number
  graduate_id: number | null
  op: string
  changes: string
  /** null = the words were erased */
  salt: string | null
  commitment: string | null
  erased: Generated<number>
}

export type ImportBatchTable = {
  batch_id: number
  kind: string
  file_name: string
  file_sha256: string
  effective: string
  counts: string
  problems: string
}

/** A list that comes again: what its columns meant, by its kind and the name that the clerk gave. */
export type ImportSenderTable = {
  id: Generated<number>
  kind: string
  name: string
  fingerprint: string
  choices: string
  used_at: string
  user_id: number
}

/** A word of a sender's lists and the value that it means; null: it is ignored. */
export type ImportFixTable = {
  id: Generated<number>
  sender_id: number
  field: string
  raw: string
  value: string | null
  reason: string
  made_at: string
  user_id: number
}

/** Figures of an earlier year on a day; `scope` school or major, `details` the counts by destination. */
export type BaselineTable = {
  id: Generated<number>
  cohort_year: number
  day: string
  scope: string
  name: string
  graduates: number
  landed: number
  details: string
  source: string
}

export type DraftTable = {
  user_id: number
  place: string
  content: string
  kept_at: string
}

export type ErasureTable = {
  batch_id: number
  scope: string
  people: number
  reason: string
  backups: string
}

export type TwoWayTableTable = {
  id: Generated<number>
  name: string
  definition: string
}

export type ReportFormTable = {
  id: Generated<number>
  name: string
  file_name: string
  content: Buffer
  fingerprint: string
  cells: string
  used_at: string
}

export type ComparedSheetTable = {
  id: Generated<number>
  fingerprint: string
  choices: string
  used_at: string
}

export type PeriodTable = {
  id: Generated<number>
  uid: string
  cohort_year: number
  kind: string
  name: string
  date_from: string
  date_to: string
  deadline: string | null
  closed_on: string | null
  note: string
  /** reports that it asks for, by comma */
  tables: Generated<string>
}

export type SubmissionTable = {
  id: Generated<number>
  period_id: number
  school_id: number | null
  sequence: number
  state: string
  submitted_at: string | null
  prepared_by: string
  checked_by: string
  approved_by: string
  return_reason: string
  note: string
  /** the signed page: its file name, and its content in attachment_content */
  scan_name: string | null
  scan_sha256: string | null
}

export type SavedViewTable = {
  id: Generated<number>
  user_id: number
  name: string
  content: string
}

export type PreferenceTable = {
  user_id: number
  key: string
  value: string
}

export type Schema = GuidanceSchema &
  PackageSchema & {
    setting: SettingTable
    app_user: AppUserTable
    school: SchoolTable
    graduate: GraduateTable
    cell_issue: CellIssueTable
    destination_event: DestinationEventTable
    willingness_event: WillingnessEventTable
    group_membership: GroupMembershipTable
    staff: StaffTable
    pairing: PairingTable
    destination_interval: DestinationIntervalTable
    willingness_interval: WillingnessIntervalTable
    derived_membership: DerivedMembershipTable
    ledger_state: LedgerStateTable
    change_batch: ChangeBatchTable
    change_log: ChangeLogTable
    import_batch: ImportBatchTable
    import_sender: ImportSenderTable
    import_fix: ImportFixTable
    baseline: BaselineTable
    two_way_table: TwoWayTableTable
    report_form: ReportFormTable
    compared_sheet: ComparedSheetTable
    period: PeriodTable
    submission: SubmissionTable
    draft: DraftTable
    erasure: ErasureTable
    saved_view: SavedViewTable
    preference: PreferenceTable
  }
