import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { IMPORT_KINDS } from '#shared/domain/import/import-kinds.ts'
import type { ImportKind } from '#shared/schemas/import.ts'
import { importKindText } from '#shared/text/import-kinds.ts'
import { call } from '../../lib/ipc-client.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useSavedNotice } from '../../lib/use-saved-notice.tsx'

/** 下载模板: a workbook to hand out for each kind of list. */
export function TemplateMenu() {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const saySaved = useSavedNotice()
  const save = useMutation({
    mutationFn: async (kind: ImportKind) => {
      const suggestedName = t('imports.templateName', { kind: importKindText(kind, lang) })
      const picked = await call('files.pickSave', { purpose: 'report', suggestedName })
      if (picked === null) return null
      const { token } = picked
      await call('imports.template', { kind, token })
      return { fileName: picked.name, token }
    },
    onSuccess: (saved) => void (saved && saySaved(saved)),
    onError: (cause) => void message.error(sentenceOf(cause, lang)),
  })
  const items = IMPORT_KINDS.map((kind) => ({
    key: kind,
    label: importKindText(kind, lang),
    onClick: () => save.mutate(kind),
  }))
  return (
    <Dropdown autoFocus destroyOnHidden trigger={['click']} menu={{ items }}>
      <Button loading={save.isPending} icon={<DownloadOutlined aria-hidden />}>
        {t('imports.template')}
      </Button>
    </Dropdown>
  )
}
