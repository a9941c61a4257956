// What the elements of the overview open: the people behind a figure in the list of the ledger, or its table.
import { useLocation } from 'react-router'
import type { ReportId, ReportQuestion } from '#shared/schemas/report.ts'
import { type ReportAddress, type ReportViewProps, useFigureDoor } from '../figures/index.ts'
import { useShowInLedger } from '../graduates/index.ts'

export type Doors = ReturnType<typeof useDoors>

export function useDoors(
  { goTo }: ReportViewProps['addressing'],
  asked: Pick<ReportQuestion, 'asOf' | 'known'>,
) {
  const { pathname, search } = useLocation()
  const { showList } = useShowInLedger()
  const door = useFigureDoor()
  return {
    /** a reason is asked for in it; to be shown by the view */
    dialog: door.dialog,
    openTable: (report: ReportId, patch: Partial<ReportAddress> = {}) => goTo(report, patch),
    openFigure: (report: ReportId, row: string, column: string) =>
      door.open({ question: { report, ...asked }, row, column }),
    /** Those in the ledger whom nobody helps, as it is today. */
    openUnpaired: () =>
      showList(
        { inLedger: true, columns: [{ kind: 'empty', field: 'helper', isEmpty: true }] },
        pathname + search,
      ),
  }
}
