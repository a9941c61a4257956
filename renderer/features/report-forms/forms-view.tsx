import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { today } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { askedOf, QuestionBar, type ReportViewProps } from '../figures/index.ts'
import { FormActions } from './form-actions.tsx'
import { FormEditor } from './form-editor.tsx'
import { useAddForm } from './mutations.ts'
import { formQueries } from './queries.ts'
import styles from './report-forms.module.css'

/** The office's own workbooks: added once, pointed at, filled for every period. */
export function FormsView({ addressing }: ReportViewProps) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const { data: forms, error } = useQuery(formQueries.list())
  const [chosen, choose] = useState<number | null>(null)
  const add = useAddForm()
  const { asOf, from, known } = askedOf(addressing.address, today().format('YYYY-MM-DD'))
  const period = {
    asOf,
    ...(from === undefined ? {} : { from }),
    ...(known === undefined ? {} : { known }),
  }
  const shown = forms?.find(({ id }) => id === chosen) ?? forms?.at(-1)
  const addOne = () =>
    add.mutate(undefined, {
      onSuccess: (added) => {
        if (added === null) return
        choose(added.id)
        if (added.same !== null) void message.info(t('forms.same', { name: added.same }))
      },
      onError: (cause) => void message.error(sentenceOf(cause, lang)),
    })
  const addButton = (
    <Button
      icon={<PlusOutlined aria-hidden />}
      type={shown === undefined ? 'primary' : 'default'}
      loading={add.isPending}
      onClick={addOne}
    >
      {t('forms.add')}
    </Button>
  )
  return (
    <>
      <QuestionBar addressing={addressing}>
        {shown !== undefined && (
          <Select
            aria-label={t('forms.which')}
            className={styles.which ?? ''}
            value={shown.id}
            options={forms?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
            onChange={choose}
          />
        )}
        {addButton}
        {shown !== undefined && <FormActions key={shown.id} form={shown} period={period} />}
      </QuestionBar>
      {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
      {forms?.length === 0 && (
        <div className={styles.empty}>
          <h1>{t('forms.title')}</h1>
          <p>{t('forms.emptyWhat')}</p>
          <p>{t('forms.emptyHow')}</p>
        </div>
      )}
      {shown !== undefined && <FormEditor key={shown.id} id={shown.id} period={period} />}
    </>
  )
}
