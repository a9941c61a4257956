import { useNavigate } from 'react-router'
import { keepList } from './list/left-list.ts'
import { type ListFilter, NO_FILTER } from './list/list-state.ts'

/** Opens the ledger with these people in its list, or one person's own page. */
export function useShowInLedger() {
  const navigate = useNavigate()
  return {
    showList: (filter: Partial<ListFilter>): void => {
      keepList({ state: { filter: { ...NO_FILTER, ...filter }, sort: [] }, view: '', active: null })
      void navigate('/ledger')
    },
    showPerson: (id: number): void => void navigate(`/ledger/person/${id}`),
  }
}
