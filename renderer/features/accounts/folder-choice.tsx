import { App, Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { call } from '../../lib/ipc-client.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'

export type PickedFolder = Readonly<{ token: string; name: string }>
type Props = Readonly<{ value?: PickedFolder; onChange?: (folder: PickedFolder) => void }>

/** Where the new ledger is put: the standard folder unless another is picked. */
export function FolderChoice({ value, onChange }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const pick = async () => {
    const picked = await call('files.pickFolder', { purpose: 'ledger' })
    if (picked !== null) onChange?.(picked)
  }
  const say = (cause: unknown) => void message.error(sentenceOf(cause, lang))
  return (
    <Flex gap="small" align="center">
      <span>{value?.name ?? t('accounts.standardFolder')}</span>
      <Button size="small" onClick={() => void pick().catch(say)}>
        {t('accounts.otherFolder')}
      </Button>
    </Flex>
  )
}
