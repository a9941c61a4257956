import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './card.module.css'

type Props = Readonly<{ hasNext: boolean; onNext: () => void }>

/** For whoever looks for a button to save by: leaving the cell has saved already. */
export function CardFoot({ hasNext, onNext }: Props) {
  const { t } = useTranslation()
  return (
    <footer className={styles.foot}>
      <span>{t('person.savedAsYouGo')}</span>
      <Button
        size="small"
        type="primary"
        disabled={!hasNext}
        title={t('person.key', { key: 'Ctrl+↓' })}
        onClick={onNext}
      >
        {t('person.saveAndNext')}
      </Button>
    </footer>
  )
}
