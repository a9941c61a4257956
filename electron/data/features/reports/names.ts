// The people of R7, with what is said of them there.

import { regionName } from '#shared/domain/regions/index.ts'
import { LEDGER_DESTINATIONS } from '#shared/domain/report/index.ts'
import type { ReportWhere } from '#shared/schemas/report.ts'
import { selectSingly } from './people.ts'
import { type Scope, selectMembers, selectNames } from './repository.ts'

/** Who stands in R7 as of a day, in its order. */
export function listedNames(scope: Scope, where: ReportWhere = {}) {
  const wanted =
    Object.keys(where).length === 0
      ? null
      : new Set(selectSingly(scope, { where }).map(({ id }) => id))
  const people = names(scope)
  return wanted === null ? people : people.filter(({ id }) => wanted.has(id))
}

function names(scope: Scope) {
  const groups = selectMembers(scope)
  return selectNames(scope, LEDGER_DESTINATIONS).map(
    ({ id, originCode, intentRegions, reasons, lastContact, ...row }) => ({
      ...row,
      id,
      origin: originCode === null ? '' : (regionName(originCode) ?? originCode),
      intentRegions: (intentRegions ?? '')
        .split(',')
        .filter((code) => code !== '')
        .map((code) => regionName(code) ?? code),
      groups: groups.get(id) ?? [],
      reasons: (reasons ?? '').split(',').filter((code) => code !== ''),
      reasonNote: row.reasonNote ?? '',
      lastContact: contactIn(lastContact),
    }),
  )
}

function contactIn(stored: string | null) {
  if (stored === null) return null
  const [day = '', way = '', result = ''] = JSON.parse(stored) as string[]
  return { day, way, result }
}
