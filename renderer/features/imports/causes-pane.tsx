import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/schemas/import.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { CauseEntry } from './cause-entry.tsx'
import styles from './causes.module.css'
import type { Change } from './choices.ts'
import { DecidedList } from './decided-list.tsx'
import { importQueries } from './queries.ts'
import { SenderLine } from './sender-line.tsx'

type Props = Readonly<{
  preview: ImportPreview
  cohort: number
  /** the cause whose lines are shown */
  shown: string | null
  onShow: (cause: string | null) => void
  onChoose: (change: Change) => void
}>

/** What was found, grouped so that one act settles a group; below it what was decided, and for whom it is kept. */
export function CausesPane({ preview, cohort, shown, onShow, onChoose }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(importQueries.causes(preview.previewId))
  const pane = useRef<HTMLDivElement>(null)
  const isGone = shown !== null && data !== undefined && !data.some(({ key }) => key === shown)
  useEffect(() => {
    // Settled: the lines that were shown for it have no reason left.
    if (isGone) onShow(null)
  }, [isGone, onShow])
  useKeepKeyboard(pane, data)
  return (
    <SidePanel label={t('imports.problemList')}>
      <div ref={pane} className={styles.pane}>
        {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
        {shown !== null && (
          <p className={styles.narrowed}>
            {t('imports.narrowed')}
            <Button type="link" size="small" onClick={() => onShow(null)}>
              {t('imports.allLines')}
            </Button>
          </p>
        )}
        {data?.length === 0 && <p className={styles.none}>{t('imports.noProblems')}</p>}
        <ul className={styles.causes}>
          {data?.map((cause) => (
            <CauseEntry
              key={cause.key}
              {...{ cause, cohort, onChoose }}
              previewId={preview.previewId}
              isShown={cause.key === shown}
              onShow={() => onShow(cause.key === shown ? null : cause.key)}
            />
          ))}
        </ul>
        <DecidedList choices={preview.choices} cohort={cohort} onChoose={onChoose} />
      </div>
      <SenderLine preview={preview} onChoose={onChoose} />
    </SidePanel>
  )
}

/** The button that settled a cause is gone with it; the keyboard goes on at the next one, or at the import. */
function useKeepKeyboard(pane: Readonly<{ current: HTMLElement | null }>, data: unknown): void {
  const before = useRef(data)
  useEffect(() => {
    if (before.current === data) return
    before.current = data
    if (document.activeElement !== document.body) return
    const next =
      pane.current?.querySelector<HTMLElement>('[data-cause]') ??
      document.querySelector<HTMLElement>('[data-import]')
    next?.focus()
  }, [pane, data])
}
