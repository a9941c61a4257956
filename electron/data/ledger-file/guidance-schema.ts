// The tables of guidance (migration 0004), as schema.ts has those of the roster and the log.
import type { Generated } from 'kysely'

type EmployerTable = {
  id: Generated<number>
  name: string
  match_key: string
  uscc: string
  employer_type: string
  industry: string
  region: string
  address: string
  contact_person: string
  contact_phone: string
  note: string
  removed_at: string | null
}

type VacancyTable = {
  id: Generated<number>
  employer_id: number
  title: string
  region: string
  industry: string
  position: string
  headcount: number
  pay_min: number | null
  pay_max: number | null
  pay_note: string
  education: string
  majors: string
  source: string
  source_ref: string
  deadline: string | null
  link: string
  contact: string
  note: string
  added_on: string
  withdrawn_on: string | null
}

type PushTable = {
  id: Generated<number>
  graduate_id: number
  vacancy_id: number
  day: string
  way: string
  staff_id: number | null
  feedback: string
  feedback_day: string | null
  feedback_note: string
  recorded_at: string
  user_id: number
}

type FairTable = {
  id: Generated<number>
  name: string
  form: string
  online: number
  date_from: string
  date_to: string
  organiser: string
  units: number
  posts: number
  demand: number
  seekers: number | null
  cv: number | null
  intents: number | null
  signed: number | null
  link: string
  note: string
}

type LectureTable = {
  id: Generated<number>
  name: string
  kind: string
  day: string
  speaker: string
  place: string
  note: string
}

type ContactGroupTable = {
  id: Generated<number>
  name: string
  kind: string
  channel: string
  keeper: string
  note: string
  closed_on: string | null
}

type ContactGroupMemberTable = {
  id: Generated<number>
  group_id: number
  graduate_id: number
}

type MeasureTable = {
  id: Generated<number>
  kind: string
  title: string
  number: string
  date_from: string
  date_to: string | null
  departments: string
  content: string
}

type MeasureLinkTable = {
  id: Generated<number>
  measure_id: number
  graduate_id: number | null
  class_name: string | null
}

type ContactTable = {
  id: Generated<number>
  graduate_id: number
  day: string
  kind: string
  way: string
  result: string
  content: string
  next_action: string
  next_date: string | null
  staff_id: number | null
  minutes: number | null
  expected_before: string
  expected_after: string
  common_uid: string | null
  lecture_id: number | null
  contact_group_id: number | null
  recorded_at: string
  user_id: number
}

type AppointmentTable = {
  id: Generated<number>
  graduate_id: number
  day: string
  time: string
  place: string
  purpose: string
  staff_id: number | null
  state: string
  contact_id: number | null
  note: string
}

type FollowUpTable = {
  graduate_id: number
  last_day: string | null
  last_way: string | null
  last_result: string | null
  valid_day: string | null
  attempts: number
  attempt_ways: number
  policy: number
  guidance: number
  posts: number
  training: number
}

type SurveyRoundTable = {
  id: Generated<number>
  name: string
  start_date: string
  end_date: string | null
  scope: string
  note: string
  result: string | null
}

type SurveyMemberTable = {
  id: Generated<number>
  round_id: number
  graduate_id: number
}

type FindingTable = {
  id: Generated<number>
  subject: string
  code: string
  found: string
  measure: string
  responsible: string
  written_on: string
  review_date: string | null
  closed_on: string | null
}

type AttachmentTable = {
  id: Generated<number>
  graduate_id: number
  event_id: number | null
  kind: string
  file_name: string
  mime: string
  bytes: number
  sha256: string | null
  shelf_no: string
  taken_on: string | null
  added_on: string
  state: string
  verified_by: string
  verified_on: string | null
  verify_note: string
  note: string
  voided_on: string | null
  void_reason: string
}

type AttachmentContentTable = {
  sha256: string
  content: Buffer
}

type PlatformListTable = {
  id: Generated<number>
  cohort_year: number
  file_name: string
  day: string
}

type PlatformRowTable = {
  id: Generated<number>
  list_id: number
  graduate_id: number | null
  student_no: string
  name: string
  destination: string
  details: string
  decision: string
  reason: string
  facts: string
  decided_on: string | null
}

type RuleVersionTable = {
  id: Generated<number>
  cohort_year: number
  name: string
  valid_from: string
  content: string
  recorded_at: string
  user_id: number
}

type DailyRecordTable = {
  id: Generated<number>
  uid: string
  cohort_year: number
  day: string
  figures: string
  changes: string
  checks: string
  note: string
  frozen_at: string
  user_id: number
}

export type GuidanceSchema = {
  employer: EmployerTable
  vacancy: VacancyTable
  push: PushTable
  fair: FairTable
  lecture: LectureTable
  contact_group: ContactGroupTable
  contact_group_member: ContactGroupMemberTable
  measure: MeasureTable
  measure_link: MeasureLinkTable
  contact: ContactTable
  appointment: AppointmentTable
  follow_up: FollowUpTable
  survey_round: SurveyRoundTable
  survey_member: SurveyMemberTable
  finding: FindingTable
  attachment: AttachmentTable
  attachment_content: AttachmentContentTable
  platform_list: PlatformListTable
  platform_row: PlatformRowTable
  rule_version: RuleVersionTable
  daily_record: DailyRecordTable
}
