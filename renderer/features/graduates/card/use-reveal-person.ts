import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { call } from '#renderer/lib/ipc-client.ts'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import type { GraduateRow } from '#shared/schemas/graduate.ts'

/** Shows the numbers of one person; that is written down, and said. */
export function useRevealPerson() {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  return ({ id, values }: GraduateRow): void => {
    call('graduates.reveal', { ids: [id], screen: 'person' }).then(
      () => void message.info(t('person.revealed', { name: values.name })),
      (cause: unknown) => void message.error(sentenceOf(cause, lang)),
    )
  }
}
