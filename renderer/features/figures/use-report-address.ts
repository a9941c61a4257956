import { useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import {
  furtherOf,
  type ReportAddress,
  readAddress,
  writeAddress,
} from '../../lib/report-address.ts'

export type Addressing = Readonly<{
  address: ReportAddress
  /** asks the view that is shown something else */
  change: (patch: Partial<ReportAddress>) => void
  /** another view, with the same question but for what is given */
  goTo: (view: string, patch?: Partial<ReportAddress>) => void
}>

/** What the page 报表 is asked, kept in its address. */
export function useReportAddress(): Addressing {
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const address = useMemo(() => readAddress(search), [search])
  const goTo = (next: string, patch: Partial<ReportAddress> = {}): void =>
    void navigate({ pathname: `/reports/${next}`, search: writeAddress({ ...address, ...patch }) })
  const change = (patch: Partial<ReportAddress>): void => {
    const next = new URLSearchParams(writeAddress({ ...address, ...patch }))
    for (const [key, text] of furtherOf(search)) next.append(key, text)
    setSearch(next)
  }
  return { address, goTo, change }
}
