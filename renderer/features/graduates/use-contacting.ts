import type { DrawnRange } from '../../ui/grid/index.ts'
import { type ContactPerson, contactPerson, useContacts } from '../contacts/index.ts'
import type { Card } from './card/use-card.ts'
import type { PersonDialog } from './kept-typing.ts'
import type { RowCache } from './row-cache.ts'
import { usePageKeys } from './use-page-keys.ts'

type Page = Readonly<{
  cohort: number
  ids: readonly number[]
  range: DrawnRange | undefined
  card: Card
  cache: RowCache
  onDialog: (dialog: PersonDialog) => void
}>

/** F5: a contact with the active person, or with all who are selected. */
export function useContacting({ cohort, ids, range, card, cache, onDialog }: Page) {
  const contacts = useContacts({
    cohort,
    screen: 'ledger',
    onLanded: (id) => onDialog({ kind: 'destination', id, isVerified: true }),
  })
  const personOf = (id: number): ContactPerson => {
    const row = cache.row(id)
    // Of many who are selected, not all have been looked at.
    return row === undefined ? { id, name: '', willingness: '' } : contactPerson(row)
  }
  const { concerned } = card
  const one = concerned === null ? [] : [concerned]
  const selected = range === undefined ? one : ids.slice(range.top, range.top + range.rows)
  const open = (whom: readonly number[]): void =>
    contacts.record(whom.map(personOf), { onClosed: card.focusBack })
  usePageKeys(({ key, target, ctrlKey, metaKey, altKey, shiftKey }) => {
    if (key !== 'F5' || ctrlKey || metaKey || altKey || shiftKey || card.isNew) return undefined
    const isOfOne = card.isPage || isInCard(target)
    return () => open(isOfOne ? one : selected)
  })
  return {
    contacts,
    personOf,
    /** for the toolbar */
    count: selected.length,
    open: () => open(selected),
  }
}

export type Contacting = ReturnType<typeof useContacting>

/** Beside the list, the card is of one person whatever is selected there. */
function isInCard(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('aside') !== null
}
