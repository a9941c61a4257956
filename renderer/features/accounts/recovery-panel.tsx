import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import styles from './accounts.module.css'
import { accountMutations, useConfirmRecoveryKept } from './mutations.ts'

type Props = Readonly<{
  recoveryKey: string
  /** a dialog around it bears the title already */
  isTitled?: boolean
  onKept: () => void
}>

/** Shows a recovery key once, to be printed or saved; it leaves only when one of both was done. */
export function RecoveryPanel({ recoveryKey, isTitled = true, onKept }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const save = useMutation(accountMutations.saveRecoveryKey())
  const confirm = useConfirmRecoveryKept()
  const suggestedName = `${t('accounts.recovery.fileName')}.txt`
  const isSaved = Boolean(save.data)
  const error = save.error ?? confirm.error
  return (
    <section className={styles.recovery} aria-label={t('accounts.recovery.title')}>
      {isTitled && <h2 className={styles.title}>{t('accounts.recovery.title')}</h2>}
      <p>{t('accounts.recovery.why')}</p>
      <output className={styles.key} data-testid="recovery-key">
        {recoveryKey}
      </output>
      {error !== null && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
      {save.data && (
        <Alert type="success" showIcon title={t('accounts.recovery.saved', { file: save.data })} />
      )}
      <Flex gap="small" className={styles.noPrint ?? ''}>
        <Button
          type={isSaved ? 'default' : 'primary'}
          onClick={() => save.mutate({ recoveryKey, suggestedName })}
        >
          {t('accounts.recovery.save')}
        </Button>
        <Button onClick={() => window.print()}>{t('accounts.recovery.print')}</Button>
        {isSaved ? (
          <Button type="primary" onClick={onKept}>
            {t('accounts.recovery.done')}
          </Button>
        ) : (
          <>
            <Button onClick={() => confirm.mutate(undefined, { onSuccess: onKept })}>
              {t('accounts.recovery.kept')}
            </Button>
            <Button type="text" onClick={onKept}>
              {t('accounts.recovery.later')}
            </Button>
          </>
        )}
      </Flex>
    </section>
  )
}
