// The views that everybody has; those of the clerk follow them.
import { type ListFilter, type ListState, NO_FILTER } from './list-state.ts'

export const SHIPPED = [
  'in',
  'all',
  'keyGroups',
  'pending',
  'toCheck',
  'unsurveyed',
  'neglected',
  'contradiction',
  'noEvidence',
] as const
export type ShippedView = (typeof SHIPPED)[number]

const FILTERS: Readonly<Record<ShippedView, Partial<ListFilter>>> = {
  in: { inLedger: true },
  all: {},
  keyGroups: { inLedger: true, keyGroup: true },
  // These have landed and left the ledger, or may be anywhere.
  pending: { finding: 'pending' },
  toCheck: { finding: 'to_check' },
  unsurveyed: { inLedger: true, finding: 'unsurveyed' },
  neglected: { inLedger: true, finding: 'neglected' },
  contradiction: { finding: 'contradiction' },
  // Landed without any, or with nothing that passed the check.
  noEvidence: {
    inLedger: false,
    columns: [{ kind: 'values', field: 'evidence', values: ['0', '4'] }],
  },
}

export function stateOfShipped(view: ShippedView): ListState {
  return { filter: { ...NO_FILTER, ...FILTERS[view] }, sort: [] }
}
