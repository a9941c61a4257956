import { useQuery } from '@tanstack/react-query'
import { Alert, Tabs } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormPeriod, FormView } from '#shared/schemas/form.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useSayError } from '../../lib/use-say-error.ts'
import { FigureDialog } from './figure-dialog.tsx'
import { FormSheet } from './form-sheet.tsx'
import { useSaveForm } from './mutations.ts'
import { formQueries } from './queries.ts'
import styles from './report-forms.module.css'

type Props = Readonly<{ id: number; period: FormPeriod }>

/** The blank workbook as it looks, and which figure goes into which of its cells. */
export function FormEditor({ id, period }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data: form, error } = useQuery(formQueries.view(id))
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!form) return <p className={styles.loading}>{t('common.loading')}</p>
  return <Sheets form={form} period={period} />
}

function Sheets({ form, period }: Readonly<{ form: FormView; period: FormPeriod }>) {
  const { t } = useTranslation()
  const [at, pointAt] = useState<Readonly<{ sheet: string; cell: string }> | null>(null)
  const { data: preview } = useQuery(formQueries.preview(form.id, period))
  const save = useSaveForm()
  useSayError(save.error)
  const keep = (cells: FormView['cells']) => save.mutate({ id: form.id, cells })
  const clear = (sheet: string, cell: string) =>
    keep(form.cells.filter((entry) => entry.sheet !== sheet || entry.cell !== cell))
  const first = form.sheets.find(({ hidden }) => !hidden)?.name ?? form.sheets[0]?.name
  return (
    <div className={styles.editor}>
      <p className={styles.hint}>
        {form.cells.length + form.written.length === 0
          ? t('forms.hintFirst')
          : t('forms.hint', { count: form.cells.length + form.written.length })}
      </p>
      <Tabs
        className={styles.sheets ?? ''}
        size="small"
        {...(first === undefined ? {} : { defaultActiveKey: first })}
        items={form.sheets.map((sheet) => ({
          key: sheet.name,
          label: sheet.hidden ? t('forms.hiddenSheet', { name: sheet.name }) : sheet.name,
          children: (
            <FormSheet
              sheet={sheet}
              form={form}
              filled={preview?.filled ?? []}
              findings={preview?.findings ?? []}
              onPoint={(cell) => pointAt({ sheet: sheet.name, cell })}
              onClear={(cell) => clear(sheet.name, cell)}
            />
          ),
        }))}
      />
      {at !== null && (
        <FigureDialog
          form={form}
          period={period}
          at={at}
          isBusy={save.isPending}
          error={save.error}
          onOk={(cells) => {
            const names = new Set(cells.map(({ sheet, cell }) => `${sheet}!${cell}`))
            const others = form.cells.filter(({ sheet, cell }) => !names.has(`${sheet}!${cell}`))
            save.mutate(
              { id: form.id, cells: [...others, ...cells] },
              { onSuccess: () => pointAt(null) },
            )
          }}
          onClose={() => pointAt(null)}
        />
      )}
    </div>
  )
}
