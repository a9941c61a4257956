import { App, Button, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecentLedger } from '#shared/schemas/ledger.ts'
import { call } from '../../lib/ipc-client.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { RestoreFile } from '../backups/index.ts'
import styles from './accounts.module.css'
import { useForgetRecent } from './mutations.ts'
import { type LedgerRef, UnlockForm } from './unlock-form.tsx'

type PickedFile = Readonly<{ token: string; name: string }>
type Props = Readonly<{
  ledgers: readonly RecentLedger[]
  offered: PickedFile | null
  onHold: (isHeld: boolean) => void
}>

/** Ledgers of this computer, the last one ready to be unlocked. */
export function RecentList({ ledgers, offered, onHold }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const [chosen, setChosen] = useState(ledgers.find((ledger) => ledger.present)?.id ?? null)
  const [picked, setPicked] = useState(offered)
  const forget = useForgetRecent()
  const say = (cause: unknown) => void message.error(sentenceOf(cause, lang))
  const openOther = async () => {
    const file = await call('files.pickOpen', { purpose: 'ledger' })
    if (file !== null) setPicked(file)
  }
  const ledger = ledgers.find((candidate) => candidate.id === chosen)
  const ref: LedgerRef | null = picked
    ? { token: picked.token }
    : ledger
      ? { recentId: ledger.id }
      : null
  return (
    <div className={styles.recent}>
      <ul className={styles.list}>
        {ledgers.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className={entry.id === chosen && !picked ? styles.chosen : styles.entry}
              aria-pressed={entry.id === chosen && !picked}
              disabled={!entry.present}
              onClick={() => {
                setPicked(null)
                setChosen(entry.id)
              }}
            >
              <span>{entry.title}</span>
              {entry.practice && <Tag color="gold">{t('app.practice')}</Tag>}
              <small className={styles.muted}>
                {entry.present ? entry.folder : t('accounts.missing', { folder: entry.folder })}
              </small>
            </button>
            {!entry.present && (
              <Button
                size="small"
                type="link"
                onClick={() => forget.mutate(entry.id, { onError: say })}
              >
                {t('accounts.forget')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {picked && <p>{t('accounts.picked', { file: picked.name })}</p>}
      {ref && (
        <UnlockForm
          key={JSON.stringify(ref)}
          ledger={ref}
          needsSecret={picked !== null || !ledger?.practice}
          onHold={onHold}
        />
      )}
      <Button
        type="link"
        className={styles.other ?? ''}
        onClick={() => void openOther().catch(say)}
      >
        {t('accounts.openOther')}
      </Button>
      <RestoreFile />
    </div>
  )
}
