import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { normaliseHeader } from '#shared/domain/import/header-text.ts'
import type { ImportColumn, ImportPreview } from '#shared/schemas/import.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { type Change, withColumn } from './choices.ts'
import { ColumnEntry } from './column-entry.tsx'
import { useFieldOptions } from './column-options.ts'
import styles from './columns.module.css'
import { ReadingFold } from './reading-fold.tsx'
import { SenderLine } from './sender-line.tsx'

type Props = Readonly<{ preview: ImportPreview; onChoose: (change: Change) => void }>

/** Which column of the file feeds which field, how that was told, and what stands in it; each can be changed. */
export function ColumnsPane({ preview, onChoose }: Props) {
  const { t } = useTranslation()
  const { kind } = preview
  const options = useFieldOptions(kind)
  const columns = useMemo(() => oncePerHeader(preview), [preview])
  return (
    <SidePanel label={t('imports.columnList')}>
      <div className={styles.pane}>
        <table className={styles.columns}>
          <thead>
            <tr>
              <th scope="col">{t('imports.header')}</th>
              <th scope="col">{t('imports.field')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <ColumnEntry
                key={column.header}
                {...{ column, options }}
                onChoice={(choice) => onChoose(withColumn(choice))}
              />
            ))}
          </tbody>
        </table>
        <ReadingFold {...{ preview, onChoose }} />
      </div>
      <SenderLine preview={preview} onChoose={onChoose} />
    </SidePanel>
  )
}

/** The columns of all sheets by their headers, and those that somebody left out and that are therefore not read. */
function oncePerHeader({ columns, choices }: ImportPreview): readonly ImportColumn[] {
  const once = new Map<string, ImportColumn>()
  for (const column of columns) {
    const key = normaliseHeader(column.header)
    if (!once.has(key)) once.set(key, column)
  }
  for (const { header, as } of choices.columns) {
    const key = normaliseHeader(header)
    if (as !== 'ignored' || once.has(key)) continue
    const told = { sheet: '', field: null, kept: false, samples: [], hidden: false }
    once.set(key, { header, ...told, by: 'choice' })
  }
  return [...once.values()]
}
