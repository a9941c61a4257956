import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { batchText } from '#shared/text/batches.ts'
import { useLang } from '../../lib/use-lang.ts'
import { historyQueries } from '../history/index.ts'
import styles from './step-line.module.css'
import { useUndo } from './use-undo.ts'

/** What was done last, and how it is taken back; what was there before the page opened is not spoken of. */
export function StepLine({ onEnd }: Readonly<{ onEnd: () => void }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const undo = useUndo({ onStep: () => {}, onEnd })
  const { data: steps } = useQuery(historyQueries.steps())
  const [first, setFirst] = useState<number | null | undefined>(undefined)
  const batch = steps?.undo?.batch ?? null
  if (steps && first === undefined) setFirst(batch)
  const isNew = batch !== null && first !== undefined && batch > (first ?? 0)
  return (
    <footer className={styles.step} role="status">
      {isNew && steps?.undo && (
        <>
          {t('steps.last', { what: batchText(steps.undo.label, lang) })}
          <Button size="small" type="link" onClick={undo.undoStep}>
            {t('steps.takeBack')}
            <kbd>Ctrl+Z</kbd>
          </Button>
        </>
      )}
      {undo.kept}
    </footer>
  )
}
