// The data files by name. Legacy destinations are understood on import but never offered or stored.
import assistanceLevel from './data/assistance-level.json' with { type: 'json' }
import destination from './data/destination.json' with { type: 'json' }
import docType from './data/doc-type.json' with { type: 'json' }
import education from './data/education.json' with { type: 'json' }
import employerType from './data/employer-type.json' with { type: 'json' }
import gradStatus from './data/grad-status.json' with { type: 'json' }
import group from './data/group.json' with { type: 'json' }
import hardship from './data/hardship.json' with { type: 'json' }
import industry from './data/industry.json' with { type: 'json' }
import nation from './data/nation.json' with { type: 'json' }
import politics from './data/politics.json' with { type: 'json' }
import position from './data/position.json' with { type: 'json' }
import reason from './data/reason.json' with { type: 'json' }
import sex from './data/sex.json' with { type: 'json' }
import staffRole from './data/staff-role.json' with { type: 'json' }
import startupKind from './data/startup-kind.json' with { type: 'json' }
import studyForm from './data/study-form.json' with { type: 'json' }
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
}
