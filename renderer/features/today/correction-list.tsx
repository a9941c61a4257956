import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/index.ts'
import { PersonLinks } from '../graduates/index.ts'
import { NAMED } from './sections.ts'
import styles from './today.module.css'

type Props = Readonly<{ corrections: Output<'today.record'>['corrections'] }>

/** What is known by now and was not when the day was frozen, with the people whom it is about. */
export function CorrectionList({ corrections }: Props) {
  const { t } = useTranslation()
  if (corrections.length === 0) return <p className={styles.holds}>{t('today.noCorrections')}</p>
  return (
    <Alert
      type="warning"
      showIcon
      title={t('today.corrections', { count: corrections.length })}
      description={
        <ul className={styles.corrections}>
          {corrections.map(({ figure, frozen, now, added, gone }) => (
            <li key={figure}>
              {t('today.corrected', { figure: t(`today.figure.${figure}`), frozen, now })}
              {added.length > 0 && (
                <>
                  {t('today.added')}
                  <PersonLinks most={NAMED} people={added} />
                </>
              )}
              {gone.length > 0 && (
                <>
                  {t('today.gone')}
                  <PersonLinks most={NAMED} people={gone} />
                </>
              )}
            </li>
          ))}
        </ul>
      }
    />
  )
}
