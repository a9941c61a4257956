import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { call } from './ipc-client.ts'
import { sentenceOf, useLang } from './use-lang.ts'

const SHOWN_SECONDS = 10

/** Says what was written and offers to show where. */
export function useSavedNotice() {
  const { t } = useTranslation()
  const lang = useLang()
  const { message, notification } = App.useApp()
  const reveal = useMutation({ mutationFn: (token: string) => call('files.reveal', { token }) })
  return ({ fileName, token }: Readonly<{ fileName: string; token: string }>) =>
    notification.success({
      title: t('saved.title'),
      description: fileName,
      placement: 'bottomRight',
      duration: SHOWN_SECONDS,
      actions: (
        <Button
          size="small"
          onClick={() =>
            reveal.mutate(token, {
              onError: (cause) => void message.error(sentenceOf(cause, lang)),
            })
          }
        >
          {t('saved.openFolder')}
        </Button>
      ),
    })
}
