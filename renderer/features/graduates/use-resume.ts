// After a lock the page is another one: what was being typed is put back where it stood.
import { App } from 'antd'
import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { takeDrafts } from '../../lib/drafts.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import type { EntryGridHandle } from '../../ui/grid/index.ts'
import { KEPT_PLACES, type KeptTyping, type PersonDialog, readKept } from './kept-typing.ts'
import type { useLedgerList } from './use-ledger-list.ts'

export type Resumable = Readonly<{
  grid: RefObject<EntryGridHandle | null>
  list: ReturnType<typeof useLedgerList>
  /** raised when rows have come */
  version: number
  isLoaded: (id: number) => boolean
  openDialog: (dialog: PersonDialog) => void
}>

const NOTHING: KeptTyping = { cells: [], form: null }

/** Takes what was kept and waits until its rows are there. */
export function useResume({ grid, list, version, isLoaded, openDialog }: Resumable): void {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const [kept, setKept] = useState(NOTHING)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has come
  useEffect(() => {
    takeDrafts(KEPT_PLACES).then(
      (drafts) => setKept(readKept(drafts)),
      (cause) => void message.error(sentenceOf(cause, lang)),
    )
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies(version): the rows come with it
  useEffect(() => {
    const { cells, form } = kept
    if (cells.length === 0 && form === null) return
    if (!list.isSettled) return
    const isListed = ({ id }: Readonly<{ id: number }>) => list.ids.includes(id)
    const people = [...cells, ...(form === null ? [] : [form])]
    const gone = people.filter((one) => !isListed(one))
    if (gone.length > 0 && list.state.filter.inLedger !== null) {
      list.changeFilter({ inLedger: null })
      return
    }
    if (gone.length > 0) {
      void message.warning(t('graduates.draftGone', { name: gone[0]?.name }))
      setKept({
        cells: cells.filter(isListed),
        form: form !== null && isListed(form) ? form : null,
      })
      return
    }
    const at = form ?? cells[0]
    if (at === undefined) return
    const columnKey = 'columnKey' in at ? at.columnKey : 'name'
    grid.current?.activate(at.id, columnKey)
    // Named to the source by now; it says when the row has come.
    if (!isLoaded(at.id)) return
    setKept(NOTHING)
    grid.current?.resume(cells)
    if (form === null) grid.current?.edit(at.id, columnKey)
    else openDialog({ kind: form.kind, id: form.id, kept: form.values })
  }, [kept, list, version, grid, isLoaded, openDialog, message, t])
}
