import { useTranslation } from 'react-i18next'
import { useLang } from '#renderer/lib/use-lang.ts'
import { ScrollTable } from '#renderer/ui/scroll-table.tsx'
import { refusalText } from '#shared/text/refusals.ts'
import styles from '../graduates.module.css'
import type { JudgedChange } from './judged-block.ts'

/** Cells of a block: what they are, what they would be, and what is said of that. */
export function BlockTable({ listed }: Readonly<{ listed: readonly JudgedChange[] }>) {
  const { t } = useTranslation()
  return (
    <ScrollTable
      label={t('graduates.block.list')}
      rows={listed}
      rowKey={({ change }) => `${change.id}/${change.columnKey}`}
      columns={[
        { key: 'row', title: t('graduates.block.row'), cell: ({ change }) => change.row },
        { key: 'name', title: t('fields.name'), cell: ({ change }) => change.rowHeader },
        {
          key: 'field',
          title: t('graduates.block.field'),
          cell: ({ change }) => t(`fields.${change.columnKey}` as 'fields.name'),
        },
        {
          key: 'before',
          title: t('graduates.block.before'),
          cell: ({ change }) => <Text text={change.old} />,
        },
        {
          key: 'after',
          title: t('graduates.block.after'),
          wide: true,
          cell: (one) => <After {...one} />,
        },
      ]}
    />
  )
}

function After({ change, remark }: JudgedChange) {
  const { t } = useTranslation()
  const lang = useLang()
  if (remark === null) return <Text text={change.display} />
  const why = refusalText(remark.rule, lang)
  return (
    <span className={remark.ok ? styles.noted : styles.refused}>
      <Text text={change.display} />
      {t('problems.raw', { raw: remark.ok ? t('graduates.block.noted', { why }) : why })}
    </span>
  )
}

function Text({ text }: Readonly<{ text: string }>) {
  const { t } = useTranslation()
  return text === '' ? <span className={styles.nothing}>{t('graduates.block.empty')}</span> : text
}
