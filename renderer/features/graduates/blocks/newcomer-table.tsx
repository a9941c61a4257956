import { useTranslation } from 'react-i18next'
import { useLang } from '#renderer/lib/use-lang.ts'
import { ScrollTable } from '#renderer/ui/scroll-table.tsx'
import type { NewcomerRemark } from '#shared/schemas/graduate.ts'
import { refusalText } from '#shared/text/refusals.ts'
import styles from '../graduates.module.css'
import type { Newcomer } from './pasted-people.ts'

const LISTED = 100

/** Who they are, and what becomes of each. */
export function NewcomerTable({ newcomers }: Readonly<{ newcomers: readonly Newcomer[] }>) {
  const { t } = useTranslation()
  return (
    <>
      <ScrollTable
        label={t('graduates.addPeople.list')}
        rows={newcomers.slice(0, LISTED)}
        rowKey={({ index }) => index}
        columns={[
          { key: 'line', title: t('graduates.addPeople.line'), cell: ({ index }) => index + 1 },
          { key: 'name', title: t('fields.name'), cell: ({ values }) => values.name ?? '' },
          {
            key: 'number',
            title: t('fields.student_no'),
            cell: ({ values }) => values.student_no ?? '',
          },
          {
            key: 'outcome',
            title: t('graduates.addPeople.outcome'),
            wide: true,
            cell: (newcomer) => <Outcome {...newcomer} />,
          },
        ]}
      />
      {newcomers.length > LISTED && (
        <p>{t('graduates.addPeople.more', { count: newcomers.length - LISTED })}</p>
      )}
    </>
  )
}

function Outcome({ values, refused, noted }: Newcomer) {
  const { t } = useTranslation()
  const lang = useLang()
  const said = (remarks: readonly NewcomerRemark[]) =>
    remarks
      .map(({ field, rule }) => {
        const typed = values[field]
        const name = t(`fields.${field}` as 'fields.name')
        const raw = typed === undefined ? '' : t('problems.raw', { raw: typed })
        return `${name}${raw}${t('common.colon')}${refusalText(rule, lang)}`
      })
      .join(t('common.semicolon'))
  if (refused.length > 0)
    return (
      <span className={styles.refused}>{t('graduates.addPeople.no', { why: said(refused) })}</span>
    )
  if (noted.length === 0) return t('graduates.addPeople.yes')
  return (
    <span className={styles.noted}>{t('graduates.addPeople.yesBut', { why: said(noted) })}</span>
  )
}
