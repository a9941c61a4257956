import { useTranslation } from 'react-i18next'
import type { FormComparison, FormEntry } from '#shared/schemas/form.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useReplaceForm } from './mutations.ts'
import styles from './report-forms.module.css'

type Props = Readonly<{
  form: FormEntry
  comparison: FormComparison & Readonly<{ token: string }>
  onClose: () => void
}>

/** Next year's workbook beside the known one: what stays, where the rest goes, what is lost. */
export function ReplaceDialog({ form, comparison, onClose }: Props) {
  const { t } = useTranslation()
  const replace = useReplaceForm()
  const { kept, moved, gone, unwritten, isSame, fileName, token } = comparison
  const cells = [...kept, ...moved.map(({ word, to }) => ({ ...to, word }))]
  return (
    <FormDialog
      title={t('forms.replaceTitle', { name: form.name })}
      hint={t(isSame ? 'forms.layoutSame' : 'forms.layoutOther', { file: fileName })}
      okText={t('forms.replaceOk')}
      width={640}
      isBusy={replace.isPending}
      error={replace.error}
      onOk={() => replace.mutate({ id: form.id, token, cells }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('forms.kept', { count: kept.length })}</p>
      {moved.length > 0 && <p>{t('forms.moved', { count: moved.length })}</p>}
      <ul className={styles.findings}>
        {moved.map(({ sheet, cell, word, to }) => (
          <li key={`${sheet}!${cell}`}>{`${sheet}!${cell} → ${to.sheet}!${to.cell}　${word}`}</li>
        ))}
      </ul>
      {gone.length > 0 && <p>{t('forms.gone', { count: gone.length })}</p>}
      <ul className={styles.findings}>
        {gone.map(({ sheet, cell, word, labels }) => (
          <li key={`${sheet}!${cell}`}>{`${sheet}!${cell}　${word}（${labels}）`}</li>
        ))}
      </ul>
      {unwritten.length > 0 && <p>{t('forms.unwritten', { count: unwritten.length })}</p>}
      <ul className={styles.findings}>
        {unwritten.map(({ sheet, cell, word }) => (
          <li key={`${sheet}!${cell} ${word}`}>{`${sheet}!${cell}　{{${word}}}`}</li>
        ))}
      </ul>
    </FormDialog>
  )
}
