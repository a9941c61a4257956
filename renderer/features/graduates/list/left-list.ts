// The list as the clerk left it for another page. In memory alone: a lock loads the page anew.
import { onLedgerClosed } from '#renderer/lib/ledger-closed.ts'
import type { Active } from '../card/use-card.ts'
import type { ListState } from './list-state.ts'
import { stateOfShipped } from './shipped-views.ts'

type LeftList = Readonly<{
  state: ListState
  /** key of the view that it came from */
  view: string
  active: Active | null
  /** address of the page that opened it with people of its own; null: the clerk's own list */
  back: string | null
}>

const FIRST: LeftList = { state: stateOfShipped('in'), view: 'in', active: null, back: null }

let left = FIRST
onLedgerClosed(() => {
  left = FIRST
})

export const leftList = (): LeftList => left

export function keepList(part: Partial<LeftList>): void {
  left = { ...left, ...part }
}
