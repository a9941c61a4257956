import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { call } from '../../lib/ipc-client.ts'
import { today } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useSavedNotice } from '../../lib/use-saved-notice.tsx'
import styles from './settings.module.css'

async function save(suggestedName: string) {
  const picked = await call('files.pickSave', { purpose: 'diagnostics', suggestedName })
  if (picked === null) return null
  await call('diagnostics.save', { token: picked.token })
  return { fileName: picked.name, token: picked.token }
}

/** What support asks for, seen before it is saved. */
export function Diagnostics() {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const collect = useMutation({ mutationFn: () => call('diagnostics.collect', {}) })
  const write = useMutation({ mutationFn: save })
  const saySaved = useSavedNotice()
  const close = () => {
    collect.reset()
    write.reset()
  }
  const run = () =>
    collect.mutate(undefined, { onError: (cause) => void message.error(sentenceOf(cause, lang)) })
  const store = () =>
    write.mutate(t('diagnostics.fileName', { day: today().format('YYYY-MM-DD') }), {
      onSuccess: (saved) => {
        if (saved === null) return
        close()
        saySaved(saved)
      },
    })
  return (
    <>
      <Button loading={collect.isPending} onClick={run}>
        {t('diagnostics.button')}
      </Button>
      <Modal
        open={collect.data !== undefined}
        centered
        width={760}
        title={t('diagnostics.title')}
        okText={t('diagnostics.save')}
        cancelText={t('common.close')}
        confirmLoading={write.isPending}
        okButtonProps={{ autoFocus: true }}
        onOk={store}
        onCancel={close}
      >
        <p>{t('diagnostics.hint')}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre className={styles.diagnostics} tabIndex={0}>
          {collect.data?.text}
        </pre>
        {write.error && <Alert type="error" showIcon title={sentenceOf(write.error, lang)} />}
      </Modal>
    </>
  )
}
