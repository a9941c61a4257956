import { useTranslation } from 'react-i18next'
import type { ErasurePreview } from '#shared/contract/erasure.ts'
import styles from './erasure.module.css'

/** Backups that still hold the erased, each with the day on which it goes by itself. */
export function RemainingList({ backups }: Pick<ErasurePreview, 'backups'>) {
  const { t } = useTranslation()
  return (
    <ul className={styles.remaining}>
      {backups.map(({ fileName, place, expires }) => (
        <li key={`${place} ${fileName}`}>
          {fileName}
          {place === 'second' && t('erasure.secondPlace')}
          {' — '}
          {expires === null ? t('erasure.untilNewer') : t('erasure.expires', { day: expires })}
        </li>
      ))}
    </ul>
  )
}
