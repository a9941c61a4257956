import { RedoOutlined, RollbackOutlined, SyncOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ComponentProps, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { batchText } from '#shared/text/batches.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { historyQueries } from '../history/index.ts'
import styles from './graduates.module.css'
import { SelectionFigures } from './list/selection-figures.tsx'
import { ViewTally } from './list/view-tally.tsx'
import type { LedgerList } from './use-ledger-list.ts'

type Props = Readonly<{
  list: LedgerList
  /** more than one cell is selected */
  selection: Omit<ComponentProps<typeof SelectionFigures>, 'ids'> | undefined
  isOutdated: boolean
  onArrange: () => void
  /** why some rows are not there; null when all are */
  failure: unknown
  onRetry: () => void
  notice: string
  onKeys: () => void
  /** what was done last, to be taken back */
  children?: ReactNode
}>

/** How many are shown, and what there is to say. */
export function StatusBar(props: Props) {
  const { list, selection, isOutdated, onArrange, failure, onRetry, notice } = props
  const { t } = useTranslation()
  const lang = useLang()
  return (
    <footer className={styles.status}>
      <ViewTally shown={list.ids.length} filter={list.state.filter} />
      {selection && <SelectionFigures ids={list.ids} {...selection} />}
      {isOutdated && (
        <Button size="small" type="link" icon={<SyncOutlined aria-hidden />} onClick={onArrange}>
          {t('graduates.arrange')}
        </Button>
      )}
      <span role="status" className={styles.notice}>
        {failure === null ? notice : sentenceOf(failure, lang)}
      </span>
      {failure !== null && (
        <Button size="small" icon={<SyncOutlined aria-hidden />} onClick={onRetry}>
          {t('graduates.readAgain')}
        </Button>
      )}
      {props.children}
      <Button size="small" type="text" onClick={props.onKeys}>
        {t('keys.open')}
      </Button>
    </footer>
  )
}

type Steps = Readonly<{ onUndo: () => void; onRedo: () => void }>

/** What was done last and what was taken back last, each a button that turns it. */
export function UndoButtons({ onUndo, onRedo }: Steps) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data: steps } = useQuery(historyQueries.steps())
  return (
    <>
      {steps?.undo && (
        <Button
          className={styles.step ?? ''}
          size="small"
          type="text"
          icon={<RollbackOutlined aria-hidden />}
          title={batchText(steps.undo.label, lang)}
          onClick={onUndo}
        >
          {t('graduates.undo', { what: batchText(steps.undo.label, lang) })}
        </Button>
      )}
      {steps?.redo && (
        <Button
          className={styles.step ?? ''}
          size="small"
          type="text"
          icon={<RedoOutlined aria-hidden />}
          title={batchText(steps.redo.label, lang)}
          onClick={onRedo}
        >
          {t('graduates.redo', { what: batchText(steps.redo.label, lang) })}
        </Button>
      )}
    </>
  )
}
