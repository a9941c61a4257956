import { Alert, DatePicker, Tabs } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/schemas/import.ts'
import { today } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { ColumnTable } from './column-table.tsx'
import { CountFigures } from './count-figures.tsx'
import styles from './imports.module.css'
import { KindSelect } from './kind-select.tsx'
import { hasEffectiveDay } from './kinds.ts'
import { LeftOutTable } from './left-out-table.tsx'
import { ProblemList } from './problem-list.tsx'
import type { ReadAs } from './use-import-flow.ts'

type Props = Readonly<{
  preview: ImportPreview
  /** why writing it failed, null before it was tried */
  cause: unknown
  onRead: (readAs: ReadAs) => void
}>

/** What the file holds and what it would change; nothing is written yet. */
export function PreviewPanel({ preview, cause, onRead }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { kind, effective, counts } = preview
  const { further } = preview
  const isIdle = counts.inserted + counts.updated + further === 0
  return (
    <div className={styles.preview}>
      <ReadAsFields kind={kind} effective={effective} onRead={onRead} />
      <CountFigures counts={counts} />
      {isIdle && (
        <Alert
          type="info"
          showIcon
          title={t(`imports.${whyIdle(preview)}`, { count: preview.problemCount })}
        />
      )}
      {further > 0 && (
        <Alert type="info" showIcon title={t('imports.furtherRows', { count: further })} />
      )}
      {cause !== null && <Alert type="error" showIcon title={sentenceOf(cause, lang)} />}
      <Tabs
        className={styles.tabs ?? ''}
        size="small"
        defaultActiveKey={preview.problemCount > 0 ? 'problems' : 'columns'}
        items={tabsOf(preview).map(({ key, count, children }) => ({
          key,
          label: t(`imports.tab.${key}`, { count }),
          children,
        }))}
      />
    </div>
  )
}

function whyIdle({ counts, problemCount, leftOut }: ImportPreview) {
  if (counts.rejected > 0) return 'nothingTaken'
  if (counts.unchanged > 0) return problemCount > 0 ? 'nothingNewInProblems' : 'nothingToChange'
  return leftOut.some(({ reason }) => reason === 'other_school') ? 'nobodyHere' : 'nothingInside'
}

function tabsOf({ problems, problemCount, columns, leftOut, counts }: ImportPreview) {
  return [
    {
      key: 'problems',
      count: problemCount,
      children: <ProblemList problems={problems} total={problemCount} />,
    },
    { key: 'columns', count: columns.length, children: <ColumnTable columns={columns} /> },
    {
      key: 'leftOut',
      count: counts.leftOut,
      children: <LeftOutTable lines={leftOut} total={counts.leftOut} />,
    },
  ] as const
}

type FieldsProps = Pick<ImportPreview, 'kind' | 'effective'> & Pick<Props, 'onRead'>

function ReadAsFields({ kind, effective, onRead }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.fields}>
      <span className={styles.field}>
        {t('imports.kind')}
        <KindSelect value={kind} onChange={(chosen) => onRead({ kind: chosen, effective })} />
      </span>
      {hasEffectiveDay(kind) && (
        <span className={styles.field}>
          {t(`imports.effective.${kind}`)}
          <DatePicker
            aria-label={t(`imports.effective.${kind}`)}
            allowClear={false}
            maxDate={today()}
            value={dayjs(effective)}
            onChange={(day) =>
              day !== null && onRead({ kind, effective: day.format('YYYY-MM-DD') })
            }
          />
          <small className={styles.muted}>{t(`imports.effectiveHint.${kind}`)}</small>
        </span>
      )}
    </div>
  )
}
