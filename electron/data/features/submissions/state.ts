// What a school sees of its centre: who it is, which periods are asked for and how far they are.
import type { Output } from '#shared/contract/index.ts'
import type { Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { fingerprint } from '../../package/fingerprint.ts'
import { partyOfCorrespondent } from '../packages/correspondents.ts'
import { keptKeys, ownParty } from '../packages/own-keys.ts'
import { isOpen, selectQuestions } from '../questions/repository.ts'
import { centreOf } from './centre.ts'
import { evidenceSize } from './evidence.ts'
import { type PeriodRow, selectSubmission } from './repository.ts'

type State = Output<'submissions.state'>

export async function submissionState(session: Session): Promise<State> {
  const { db, info } = session
  const periods = prepared(
    db,
    'SELECT * FROM period WHERE cohort_year = ? ORDER BY date_to DESC, id DESC',
  ).all(info.cohort) as PeriodRow[]
  return {
    centre: await knownCentre(session),
    periods: periods.map((period) => periodState(session, period)),
    openQuestions: selectQuestions(db).filter(isOpen).length,
    evidence: evidenceSize(db, info.cohort),
  }
}

const STATES = ['asking', 'approved', 'blocked'] as const

async function knownCentre(session: Session): Promise<State['centre']> {
  const [centre, keys] = [centreOf(session), keptKeys(session)]
  const party = centre === undefined ? null : partyOfCorrespondent(centre)
  if (centre === undefined || party === null || keys === null) return null
  return {
    name: centre.name,
    state: STATES.find((state) => state === centre.state) ?? 'asking',
    fingerprint: fingerprint(party),
    ownFingerprint: fingerprint(await ownParty(session, keys)),
  }
}

function periodState({ db }: Session, period: PeriodRow): State['periods'][number] {
  const last = selectSubmission(db, period.id)
  return {
    ...{ id: period.id, kind: period.kind, name: period.name, deadline: period.deadline },
    ...{ dateFrom: period.date_from, dateTo: period.date_to },
    archivedOn: period.closed_on,
    tables: period.tables.split(',').filter((one) => one !== ''),
    ...{ state: last?.state ?? '', sequence: last?.sequence ?? 0 },
    ...{ submittedAt: last?.submitted_at ?? null, returnReason: last?.return_reason ?? '' },
    signed: {
      ...{ preparedBy: last?.prepared_by ?? '', checkedBy: last?.checked_by ?? '' },
      ...{ approvedBy: last?.approved_by ?? '', scanName: last?.scan_name ?? null },
    },
  }
}
