// The figure through which a table was left, so that the clerk stands on it again when coming back.
import { onLedgerClosed } from '../../lib/ledger-closed.ts'

export type LeftFigure = Readonly<{
  /** address of the page */
  path: string
  row: string
  column: string
  /** how far its table was scrolled */
  top: number
  left: number
}>

let left: LeftFigure | null = null
onLedgerClosed(() => {
  left = null
})

export function keepFigure(figure: LeftFigure): void {
  left = figure
}

/** Once: whoever comes again by another way begins at the top. */
export function takeFigure(path: string): LeftFigure | null {
  const taken = left?.path === path ? left : null
  left = null
  return taken
}
