// The data files by name. Legacy destinations are understood on import but never offered or stored.
import appointmentState from './data/appointment-state.json' with { type: 'json' }
import assistanceLevel from './data/assistance-level.json' with { type: 'json' }
import attachmentKind from './data/attachment-kind.json' with { type: 'json' }
import attachmentState from './data/attachment-state.json' with { type: 'json' }
import breakReason from './data/break-reason.json' with { type: 'json' }
import checkResult from './data/check-result.json' with { type: 'json' }
import contactGroupKind from './data/contact-group-kind.json' with { type: 'json' }
import contactKind from './data/contact-kind.json' with { type: 'json' }
import contactResult from './data/contact-result.json' with { type: 'json' }
import contactWay from './data/contact-way.json' with { type: 'json' }
import destination from './data/destination.json' with { type: 'json' }
import docType from './data/doc-type.json' with { type: 'json' }
import education from './data/education.json' with { type: 'json' }
import employerType from './data/employer-type.json' with { type: 'json' }
import evidenceState from './data/evidence-state.json' with { type: 'json' }
import fairForm from './data/fair-form.json' with { type: 'json' }
import gradStatus from './data/grad-status.json' with { type: 'json' }
import group from './data/group.json' with { type: 'json' }
import hardship from './data/hardship.json' with { type: 'json' }
import industry from './data/industry.json' with { type: 'json' }
import lectureKind from './data/lecture-kind.json' with { type: 'json' }
import measureKind from './data/measure-kind.json' with { type: 'json' }
import nation from './data/nation.json' with { type: 'json' }
import periodKind from './data/period-kind.json' with { type: 'json' }
import platformDecision from './data/platform-decision.json' with { type: 'json' }
import politics from './data/politics.json' with { type: 'json' }
import position from './data/position.json' with { type: 'json' }
import pushFeedback from './data/push-feedback.json' with { type: 'json' }
import reason from './data/reason.json' with { type: 'json' }
import sex from './data/sex.json' with { type: 'json' }
import staffRole from './data/staff-role.json' with { type: 'json' }
import startupKind from './data/startup-kind.json' with { type: 'json' }
import studyForm from './data/study-form.json' with { type: 'json' }
import submissionState from './data/submission-state.json' with { type: 'json' }
import subsidy from './data/subsidy.json' with { type: 'json' }
import teacher from './data/teacher.json' with { type: 'json' }
import training from './data/training.json' with { type: 'json' }
import urbanRural from './data/urban-rural.json' with { type: 'json' }
import willingness from './data/willingness.json' with { type: 'json' }
import yesNo from './data/yes-no.json' with { type: 'json' }
import type { CodeRow } from './entry.ts'

type DestinationRow = CodeRow &
  Readonly<{
    landed?: boolean | undefined
    groups?: Readonly<Record<string, string>> | undefined
    legacy?: boolean | undefined
    importAs?: string | null | undefined
    gradStatus?: string | undefined
  }>

export const destinationRows: readonly DestinationRow[] = destination

export type CodeListName =
  | 'destination'
  | 'willingness'
  | 'reason'
  | 'group'
  | 'sex'
  | 'nation'
  | 'politics'
  | 'education'
  | 'training'
  | 'teacher'
  | 'hardship'
  | 'employer_type'
  | 'industry'
  | 'position'
  | 'doc_type'
  | 'grad_status'
  | 'study_form'
  | 'urban_rural'
  | 'startup_kind'
  | 'assistance_level'
  | 'subsidy'
  | 'staff_role'
  | 'yes_no'
  | 'break_reason'
  | 'contact_kind'
  | 'contact_way'
  | 'contact_result'
  | 'push_feedback'
  | 'fair_form'
  | 'lecture_kind'
  | 'attachment_kind'
  | 'attachment_state'
  | 'evidence_state'
  | 'contact_group_kind'
  | 'measure_kind'
  | 'appointment_state'
  | 'platform_decision'
  | 'period_kind'
  | 'submission_state'
  | 'check_result'

export const codeRows: Readonly<Record<CodeListName, readonly CodeRow[]>> = {
  destination: destinationRows.filter((row) => row.legacy !== true),
  willingness,
  reason,
  group,
  sex,
  nation,
  politics,
  education,
  training,
  teacher,
  hardship,
  employer_type: employerType,
  industry,
  position,
  doc_type: docType,
  grad_status: gradStatus,
  study_form: studyForm,
  urban_rural: urbanRural,
  startup_kind: startupKind,
  assistance_level: assistanceLevel,
  subsidy,
  staff_role: staffRole,
  yes_no: yesNo,
  break_reason: breakReason,
  contact_kind: contactKind,
  contact_way: contactWay,
  contact_result: contactResult,
  push_feedback: pushFeedback,
  fair_form: fairForm,
  lecture_kind: lectureKind,
  attachment_kind: attachmentKind,
  attachment_state: attachmentState,
  evidence_state: evidenceState,
  contact_group_kind: contactGroupKind,
  measure_kind: measureKind,
  appointment_state: appointmentState,
  platform_decision: platformDecision,
  period_kind: periodKind,
  submission_state: submissionState,
  check_result: checkResult,
}
