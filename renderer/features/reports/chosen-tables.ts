// Which tables go into the workbook; this computer remembers it, for it is a habit and no record.
import { useState } from 'react'
import { REPORT_IDS } from '#shared/domain/report/report-ids.ts'
import type { ReportId } from '#shared/schemas/report.ts'

const STORED = 'reports.chosen'

/** All of them where nothing was chosen, those added since included. */
function stored(): readonly ReportId[] {
  const kept = (localStorage.getItem(STORED) ?? '').split(' ')
  const chosen = REPORT_IDS.filter((id) => kept.includes(id))
  return chosen.length === 0 ? REPORT_IDS : chosen
}

export function useChosenTables() {
  const [chosen, setChosen] = useState(stored)
  const choose = (next: readonly ReportId[]): void => {
    const wanted = REPORT_IDS.filter((id) => next.includes(id))
    setChosen(wanted)
    if (wanted.length === REPORT_IDS.length) localStorage.removeItem(STORED)
    else localStorage.setItem(STORED, wanted.join(' '))
  }
  return { chosen, choose }
}
