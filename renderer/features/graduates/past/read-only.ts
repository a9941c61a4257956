// What the list and the sheet of a day that has passed have in place of editors and of ways to store.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridColumn, GridLabels } from '#renderer/ui/grid/index.ts'

type Shown = Readonly<{ columns: readonly GridColumn[]; labels: GridLabels }>

// The grid has nothing that it could store: this is only asked for what is refused anyway.
const MOST_CELLS = 100_000
const NO_DAY = (): string => ''

/** `sentence` says that nothing can be changed, and the way to where it can. */
export function useReadOnly({ columns, labels }: Shown, sentence: string) {
  const { t } = useTranslation()
  return useMemo(() => {
    const refused = { ok: false as const, message: sentence }
    return {
      columns: columns.map((column) => ({ ...column, editable: false })),
      labels: {
        ...labels,
        help: t('past.help'),
        readOnly: sentence,
        locked: () => sentence,
        beyondColumns: () => sentence,
      },
      onCommit: async () => refused,
      onCommitBlock: async () => refused,
      blockLimit: MOST_CELLS,
      today: NO_DAY,
    }
  }, [columns, labels, sentence, t])
}
