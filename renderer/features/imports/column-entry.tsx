import { Select, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ColumnChoice, ImportColumn } from '#shared/schemas/import.ts'
import { EXTRA, type FieldOption, IGNORED } from './column-options.ts'
import styles from './columns.module.css'

type Props = Readonly<{
  column: ImportColumn
  options: readonly FieldOption[]
  onChoice: (choice: ColumnChoice) => void
}>

/** One column of the file. */
export function ColumnEntry({ column, options, onChoice }: Props) {
  const { t } = useTranslation()
  const { header, field, kept, samples, hidden, by } = column
  const value = field ?? (kept ? EXTRA : IGNORED)
  const choose = (chosen: string): void => {
    if (chosen === EXTRA) onChoice({ header, as: 'extra' })
    else if (chosen === IGNORED) onChoice({ header, as: 'ignored' })
    else onChoice({ header, as: 'field', field: chosen })
  }
  return (
    <tr>
      <td>
        <b>{header}</b>
        {hidden && <Tag className={styles.hidden ?? ''}>{t('imports.hiddenColumn')}</Tag>}
        <div className={styles.samples} title={samples.join(t('imports.separator'))}>
          {samples.join(t('imports.separator'))}
        </div>
      </td>
      <td>
        <Select<string>
          size="small"
          className={field === null ? `${styles.field} ${styles.unmatched}` : (styles.field ?? '')}
          aria-label={t('imports.fieldOf', { header })}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={200}
          value={value}
          options={[...options]}
          onChange={choose}
        />
        {by !== 'header' && <small>{t(`imports.by.${by}`)}</small>}
      </td>
    </tr>
  )
}
