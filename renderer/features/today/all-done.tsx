import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { EVERYBODY, type Only } from './queries.ts'
import styles from './today.module.css'

type Props = Readonly<{ ledger: OpenLedger; only: Only }>

/** Nobody is waiting: because all is done, because of what is left out, or because nobody has been imported yet. */
export function AllDone({ ledger, only }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const isAll = only.willingness === EVERYBODY.willingness && only.keyGroup === EVERYBODY.keyGroup
  const text = ledger.people === 0 ? 'empty' : isAll ? 'allDone' : 'noneOfThese'
  return (
    <div className={styles.allDone}>
      <p className={styles.kind}>{t(`today.${text}`)}</p>
      <p className={styles.quiet}>{t(`today.${text}Hint`)}</p>
      {ledger.people === 0 && (
        <Button type="primary" autoFocus onClick={() => void navigate('/ledger')}>
          {t('today.toLedger')}
        </Button>
      )}
    </div>
  )
}
