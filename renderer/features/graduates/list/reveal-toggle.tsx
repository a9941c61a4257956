import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import { useReveal } from './use-reveal.ts'

/** ID and telephone numbers of everybody; the first time it says that this is written down. */
export function RevealToggle({ onDone }: Readonly<{ onDone: () => void }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const { modal, message } = App.useApp()
  const { isRevealed, isExplained, toggle } = useReveal()
  const run = () => toggle().catch((cause: unknown) => void message.error(sentenceOf(cause, lang)))
  const onClick = () => {
    if (isRevealed || isExplained) {
      void run().then(onDone)
      return
    }
    modal.confirm({
      title: t('list.reveal'),
      content: t('list.revealHint'),
      okText: t('list.revealOk'),
      cancelText: t('common.cancel'),
      onOk: run,
      afterClose: onDone,
    })
  }
  return (
    <Button
      icon={isRevealed ? <EyeInvisibleOutlined aria-hidden /> : <EyeOutlined aria-hidden />}
      title={t(isRevealed ? 'list.concealHint' : 'list.revealHint')}
      onClick={onClick}
    >
      {t(isRevealed ? 'list.conceal' : 'list.reveal')}
    </Button>
  )
}
