// What belongs to each section of the page: what Enter does there, and the same people in the ledger.
import type { TodaySection } from '#shared/contract/today.ts'
import type { ColumnFilter } from '#shared/schemas/graduate.ts'
import type { ListFilter } from '../graduates/index.ts'
import type { Only } from './queries.ts'

export type Act = 'contact' | 'met' | 'pair' | 'willingness' | 'destination' | 'card'

/** What Enter does with the person. */
export const MAIN_ACTS: Readonly<Record<TodaySection, Act>> = {
  overdue: 'contact',
  due: 'contact',
  appointments: 'met',
  unsurveyed: 'willingness',
  unpaired: 'pair',
  lost: 'contact',
  stale: 'willingness',
  pending: 'destination',
  evidence: 'card',
}

const LOST = '90'

/** The people of a section as a filter of the ledger; null where the ledger has none that says the same. */
export function filterOf(section: TodaySection, only: Only): Partial<ListFilter> | null {
  const own = OWN[section]
  if (own === null) return null
  const columns: ColumnFilter[] = [...(own.columns ?? [])]
  const hasClass = columns.some(({ field }) => field === 'willingness')
  if (only.willingness !== null && !hasClass) {
    columns.push({ kind: 'values', field: 'willingness', values: [only.willingness] })
  }
  return { ...own, columns, ...(only.keyGroup === null ? {} : { keyGroup: true }) }
}

/** In a line of a record; who else there is stands in the ledger. */
export const NAMED = 30

const OWN: Readonly<Record<TodaySection, Partial<ListFilter> | null>> = {
  overdue: null,
  due: null,
  appointments: null,
  unsurveyed: { inLedger: true, finding: 'unsurveyed' },
  unpaired: { inLedger: true, columns: [{ kind: 'empty', field: 'helper', isEmpty: true }] },
  lost: { inLedger: true, columns: [{ kind: 'values', field: 'willingness', values: [LOST] }] },
  stale: null,
  pending: { finding: 'pending' },
  evidence: {
    inLedger: false,
    columns: [{ kind: 'values', field: 'evidence', values: ['0', '4'] }],
  },
}
