import { RedoOutlined, RollbackOutlined, SyncOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { batchText } from '#shared/text/batches.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import type { RangeSize } from '../../ui/grid/index.ts'
import { historyQueries } from '../history/index.ts'
import styles from './graduates.module.css'
import { graduateQueries } from './queries.ts'

type Props = Readonly<{
  shown: number
  /** more than one cell is selected */
  range: RangeSize | undefined
  isOutdated: boolean
  onArrange: () => void
  onUndo: () => void
  onRedo: () => void
  /** why some rows are not there; null when all are */
  failure: unknown
  onRetry: () => void
  notice: string
}>

/** How many are shown, what was done last, and how to take it back. */
export function StatusBar(props: Props) {
  const { shown, range, isOutdated, onArrange, onUndo, onRedo, failure, onRetry, notice } = props
  const { t } = useTranslation()
  const lang = useLang()
  const { data: steps } = useQuery(historyQueries.steps())
  const { data: everybody } = useQuery(graduateQueries.tally({}))
  return (
    <footer className={styles.status}>
      <span>{t('graduates.shown', { count: shown })}</span>
      <span>{t('graduates.countInLedger', { count: everybody?.inLedger ?? 0 })}</span>
      {range && <span>{t('grid.range', range)}</span>}
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
      {steps?.undo && (
        <Button size="small" type="text" icon={<RollbackOutlined aria-hidden />} onClick={onUndo}>
          {t('graduates.undo', { what: batchText(steps.undo.label, lang) })}
        </Button>
      )}
      {steps?.redo && (
        <Button size="small" type="text" icon={<RedoOutlined aria-hidden />} onClick={onRedo}>
          {t('graduates.redo', { what: batchText(steps.redo.label, lang) })}
        </Button>
      )}
    </footer>
  )
}
