import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/schemas/import.ts'
import { call } from '../../lib/ipc-client.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useSavedNotice } from '../../lib/use-saved-notice.tsx'

type Props = Readonly<{ preview: Pick<ImportPreview, 'previewId' | 'fileName'> }>

/** The lines with findings as a workbook of their own, to be put right by who sent them and imported again. */
export function SaveBadRows({ preview: { previewId, fileName } }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const saySaved = useSavedNotice()
  const suggestedName = t('imports.badRowsName', { file: fileName.replace(/\.[^.]*$/, '') })
  const save = useMutation({
    mutationFn: async () => {
      const picked = await call('files.pickSave', { purpose: 'report', suggestedName })
      if (picked === null) return null
      const { token } = picked
      await call('imports.saveBadRows', { previewId, token })
      return { fileName: picked.name, token }
    },
    onSuccess: (saved) => void (saved && saySaved(saved)),
    onError: (cause) => void message.error(sentenceOf(cause, lang)),
  })
  return (
    <Button loading={save.isPending} title={t('imports.badRowsHint')} onClick={() => save.mutate()}>
      {t('imports.badRows')}
    </Button>
  )
}
