import { useNavigate } from 'react-router'
import { keepList } from './list/left-list.ts'
import { type ListFilter, NO_FILTER } from './list/list-state.ts'

/** Opens the ledger with these people in its list, at one cell, or one person's own page. */
export function useShowInLedger() {
  const navigate = useNavigate()
  return {
    /** `back`: the page to which the list leads back */
    showList: (filter: Partial<ListFilter>, back: string | null = null): void => {
      const state = { filter: { ...NO_FILTER, ...filter }, sort: [] }
      keepList({ state, view: '', active: null, back })
      void navigate('/ledger')
    },
    /** Everybody, and the keyboard on that person's cell; `field`: a column of the list. */
    showCell: (id: number, field: string): void => {
      const state = { filter: NO_FILTER, sort: [] }
      keepList({ state, view: '', active: { id, columnKey: field }, back: null })
      void navigate('/ledger')
    },
    showPerson: (id: number): void => void navigate(`/ledger/person/${id}`),
  }
}
