import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#shared/schemas/class.ts'
import styles from './classes.module.css'

type Props = Readonly<{
  /** of the class or group */
  name: string
  finding: Finding | undefined
  onWrite: () => void
}>

/** What was found of a class, in one line, and the way to write it. */
export function FindingCell({ name, finding, onWrite }: Props) {
  const { t } = useTranslation()
  const act = t(finding === undefined ? 'classes.write' : 'classes.rewrite')
  return (
    <span className={styles.finding}>
      {finding !== undefined && (
        <span>
          {finding.found}
          {finding.measure !== '' && t('classes.measureIs', { measure: finding.measure })}
          <span className={styles.muted}>
            {finding.responsible !== '' && t('classes.byWhom', { name: finding.responsible })}
            {finding.reviewDate !== null && t('classes.reviewOn', { day: finding.reviewDate })}
          </span>
        </span>
      )}
      <Button size="small" aria-label={t('classes.writeOf', { act, name })} onClick={onWrite}>
        {act}
      </Button>
    </span>
  )
}
