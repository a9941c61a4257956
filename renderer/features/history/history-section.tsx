import { useInfiniteQuery } from '@tanstack/react-query'
import { Alert, Button, Segmented } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryBatch, HistoryFilter } from '#shared/contract/history.ts'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { stepText } from '#shared/text/batches.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { BatchTable } from './batch-table.tsx'
import { ChangeTable } from './change-table.tsx'
import { ExportHistory } from './export-history.tsx'
import styles from './history.module.css'
import { HistoryFilterBar } from './history-filter.tsx'
import { historyQueries, NO_FILTER } from './queries.ts'
import { useUndoBatch } from './use-undo-batch.tsx'

type View = 'batches' | 'changes'

/** The whole ledger's history, by command or field by field. */
export function HistorySection({ ledger }: Readonly<{ ledger: OpenLedger }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const [view, setView] = useState<View>('batches')
  const [filter, setFilter] = useState<HistoryFilter>(NO_FILTER)
  const undo = useUndoBatch()
  const page = useRef<HTMLDivElement>(null)
  // An operation that was taken back has no button any more that could have the focus again.
  const keepFocus = () => {
    if (document.activeElement === document.body) page.current?.focus()
  }
  const askUndo = (batch: HistoryBatch) => {
    const what = stepText(batch.kind, batch.label, lang)
    const title = t('history.undoTitle', { what })
    const hint = t('history.undoHint', { count: batch.changes })
    undo.ask({ batch: batch.batch, what, title, hint }, keepFocus)
  }
  // What was filtered before one operation was opened is there again on the way back.
  const [opened, setOpened] = useState<number | null>(null)
  const shown = opened === null ? filter : { ...NO_FILTER, batch: opened }
  const open = ({ batch }: HistoryBatch) => {
    setOpened(batch)
    setView('changes')
  }
  const back = () => {
    setOpened(null)
    setView('batches')
    page.current?.focus()
  }
  return (
    <div className={styles.page} ref={page} tabIndex={-1}>
      <div className={styles.filter}>
        <Segmented<View>
          value={view}
          onChange={setView}
          options={[
            { value: 'batches', label: t('history.byBatch') },
            { value: 'changes', label: t('history.byField') },
          ]}
        />
        {opened === null ? (
          <HistoryFilterBar
            filter={filter}
            onChange={(patch) => setFilter({ ...filter, ...patch })}
          />
        ) : (
          <Button onClick={back}>{t('history.allBatches')}</Button>
        )}
        <span className={styles.gap} />
        <ExportHistory filter={shown} />
      </div>
      {view === 'batches' ? (
        <Batches filter={shown} onUndo={askUndo} onOpen={open} />
      ) : (
        <Changes filter={shown} cohort={ledger.cohort} />
      )}
      {undo.kept}
    </div>
  )
}

type BatchesProps = Readonly<{
  filter: HistoryFilter
  onUndo: (batch: HistoryBatch) => void
  onOpen: (batch: HistoryBatch) => void
}>

function Batches({ filter, onUndo, onOpen }: BatchesProps) {
  const query = useInfiniteQuery(historyQueries.batches(filter))
  const rows = query.data?.pages.flatMap((page) => page.batches) ?? []
  return (
    <>
      <Failure error={query.error} />
      <div className={styles.table}>
        <BatchTable batches={rows} onUndo={onUndo} onOpen={onOpen} />
      </div>
      <MoreRows count={rows.length} query={query} />
    </>
  )
}

type ChangesProps = Readonly<{ filter: HistoryFilter; cohort: number; ofOnePerson?: boolean }>

/** Also the body of one person's history. */
export function Changes({ filter, cohort, ofOnePerson = false }: ChangesProps) {
  const query = useInfiniteQuery(historyQueries.changes(filter))
  const rows = query.data?.pages.flatMap((page) => page.changes) ?? []
  return (
    <>
      <Failure error={query.error} />
      <div className={styles.table}>
        <ChangeTable changes={rows} cohort={cohort} ofOnePerson={ofOnePerson} />
      </div>
      <MoreRows count={rows.length} query={query} />
    </>
  )
}

function Failure({ error }: Readonly<{ error: unknown }>) {
  const lang = useLang()
  return error === null ? null : <Alert type="error" showIcon title={sentenceOf(error, lang)} />
}

type MoreRowsProps = Readonly<{
  count: number
  query: Readonly<{
    isPending: boolean
    hasNextPage: boolean
    isFetchingNextPage: boolean
    fetchNextPage: () => Promise<unknown>
  }>
}>

function MoreRows({ count, query }: MoreRowsProps) {
  const { t } = useTranslation()
  const sentence = count === 0 ? t('history.none') : t('history.shown', { count })
  return (
    <div className={styles.foot}>
      <span role="status">{query.isPending ? t('common.loading') : sentence}</span>
      {query.hasNextPage && (
        <Button
          size="small"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('history.more')}
        </Button>
      )}
    </div>
  )
}
