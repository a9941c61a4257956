import { Alert, App, Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BackupStatus } from '#shared/contract/backups.ts'
import { timeInChina } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import styles from './backups.module.css'
import { useChooseSecond, useForgetSecond } from './mutations.ts'

/** A stick or a share that gets a copy of every backup: a disk that dies takes its own backups with it. */
export function SecondPlace({ second }: Pick<BackupStatus, 'second'>) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const choose = useChooseSecond()
  const forget = useForgetSecond()
  const say = (cause: unknown) => void message.error(sentenceOf(cause, lang))
  return (
    <section className={styles.part} aria-label={t('backups.second')}>
      <Flex gap="small" align="center" wrap>
        <strong>{t('backups.second')}</strong>
        <span className={styles.muted}>
          {second === null ? t('backups.noSecond') : second.folder}
        </span>
        <Button
          size="small"
          loading={choose.isPending}
          onClick={() => choose.mutate(undefined, { onError: say })}
        >
          {t(second === null ? 'backups.chooseSecond' : 'backups.changeSecond')}
        </Button>
        {second !== null && (
          <Button
            size="small"
            type="text"
            onClick={() => forget.mutate(undefined, { onError: say })}
          >
            {t('backups.forgetSecond')}
          </Button>
        )}
      </Flex>
      {second !== null && <Seen second={second} />}
    </section>
  )
}

function Seen({ second }: Readonly<{ second: NonNullable<BackupStatus['second']> }>) {
  const { t } = useTranslation()
  const { lastSeen, overdue, reachable } = second
  const at = lastSeen === null ? t('backups.never') : timeInChina(lastSeen)
  if (overdue) return <Alert type="warning" showIcon title={t('backups.overdue', { at })} />
  return (
    <p className={styles.muted}>
      {t(reachable ? 'backups.secondHere' : 'backups.secondAway', { at })}
    </p>
  )
}
