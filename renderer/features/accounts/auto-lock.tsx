import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AccountSettings } from '#shared/schemas/ledger.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import styles from './accounts.module.css'
import { accountMutations } from './mutations.ts'
import { accountQueries } from './queries.ts'

type Minutes = AccountSettings['lockAfterMinutes']
const MINUTES: readonly Minutes[] = [5, 10, 15, 30, 0]

/** Minutes without key or mouse until the ledger is locked. */
export function AutoLock() {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const { data: settings } = useQuery(accountQueries.settings())
  const set = useMutation(accountMutations.setSettings())
  if (settings === undefined) return null
  const label = (count: Minutes) =>
    count === 0 ? t('accounts.autoLock.never') : t('accounts.autoLock.minutes', { count })
  return (
    <>
      <Segmented<Minutes>
        aria-label={t('accounts.autoLock.label')}
        size="small"
        value={settings.lockAfterMinutes}
        options={MINUTES.map((value) => ({ value, label: label(value) }))}
        onChange={(lockAfterMinutes) =>
          set.mutate(
            { lockAfterMinutes },
            { onError: (cause) => void message.error(sentenceOf(cause, lang)) },
          )
        }
      />
      <p className={styles.hint}>{t('accounts.autoLock.hint')}</p>
    </>
  )
}
