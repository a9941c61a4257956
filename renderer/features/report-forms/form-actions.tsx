import { DownOutlined, FileExcelOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormEntry, FormPeriod } from '#shared/schemas/form.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { FillDialog } from './fill-dialog.tsx'
import { useCompareForm, useRemoveForm } from './mutations.ts'
import { RenameDialog } from './rename-dialog.tsx'
import { ReplaceDialog } from './replace-dialog.tsx'

type Props = Readonly<{ form: FormEntry; period: FormPeriod }>

/** What there is to do with the form that is shown. */
export function FormActions({ form, period }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message, modal } = App.useApp()
  const [dialog, open] = useState<'fill' | 'rename' | null>(null)
  const compare = useCompareForm()
  const remove = useRemoveForm()
  const say = (cause: unknown) => void message.error(sentenceOf(cause, lang))
  const askRemove = () =>
    modal.confirm({
      title: t('forms.removeTitle', { name: form.name }),
      content: t('forms.removeHint'),
      okText: t('forms.remove'),
      okButtonProps: { danger: true },
      cancelText: t('common.cancel'),
      onOk: () => remove.mutateAsync(form.id).catch(say),
    })
  const close = () => open(null)
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'replace',
              label: t('forms.replace'),
              onClick: () => compare.mutate(form.id, { onError: say }),
            },
            { key: 'rename', label: t('forms.rename'), onClick: () => open('rename') },
            { key: 'remove', label: t('forms.removeAsk'), danger: true, onClick: askRemove },
          ],
        }}
      >
        <Button icon={<DownOutlined aria-hidden />} iconPlacement="end">
          {t('forms.more')}
        </Button>
      </Dropdown>
      <Button
        type="primary"
        icon={<FileExcelOutlined aria-hidden />}
        disabled={form.cells === 0}
        title={form.cells === 0 ? t('forms.nothingYet') : ''}
        onClick={() => open('fill')}
      >
        {t('forms.fill')}
      </Button>
      {dialog === 'fill' && <FillDialog form={form} period={period} onClose={close} />}
      {dialog === 'rename' && <RenameDialog form={form} onClose={close} />}
      {compare.data && (
        <ReplaceDialog form={form} comparison={compare.data} onClose={compare.reset} />
      )}
    </>
  )
}
