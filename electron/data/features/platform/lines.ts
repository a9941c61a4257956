import type { Output } from '#shared/contract/index.ts'
import type { PlatformLine } from '#shared/schemas/platform.ts'
import type { Session } from '../../context.ts'
import { type Compared, compareWithPlatform, OPEN } from './compare.ts'
import { canTake } from './decide.ts'
import type { PlatformListRow } from './repository.ts'

/** The reconciliation as the page and the command line show it. */
export function platformLines(session: Session): Output<'platform.compare'> {
  const { list, counts, differing } = compareWithPlatform(session)
  return {
    list: list === null ? null : { fileName: list.file_name, day: list.day },
    counts,
    lines: list === null ? [] : differing.map((compared) => toLine(compared, list)),
  }
}

function toLine(compared: Compared, list: PlatformListRow): PlatformLine {
  const { state, row, person, platform, ledger, details, decision } = compared
  const isDecided = decision !== OPEN
  return {
    rowId: row?.id ?? null,
    graduateId: person?.id ?? null,
    state,
    studentNo: person?.studentNo ?? row?.student_no ?? '',
    name: person?.name ?? row?.name ?? '',
    school: person?.schoolName ?? '',
    platform,
    ledger,
    signDate: details.sign_date ?? '',
    canTake: canTake(compared, list),
    decision,
    reason: isDecided ? (row?.reason ?? '') : '',
    decidedOn: isDecided ? (row?.decided_on ?? null) : null,
  }
}
