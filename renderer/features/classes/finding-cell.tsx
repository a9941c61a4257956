import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#shared/schemas/class.ts'
import styles from './classes.module.css'

type Props = Readonly<{
  /** of the class or group */
  name: string
  /** the newest; one that is settled is still shown and can be taken up again */
  finding: Finding | undefined
  onWrite: () => void
  onSettle: (finding: Finding) => void
}>

/** What was found of a class, in one line, and the ways to write and to settle it. */
export function FindingCell({ name, finding, onWrite, onSettle }: Props) {
  const { t } = useTranslation()
  const isOpen = finding !== undefined && finding.closedOn === null
  const act = t(isOpen ? 'classes.rewrite' : 'classes.write')
  const settle = t(isOpen ? 'classes.settle' : 'classes.takeUp')
  return (
    <span className={styles.finding}>
      {finding !== undefined && <FindingText finding={finding} />}
      <span className={styles.acts}>
        <Button size="small" aria-label={t('classes.writeOf', { act, name })} onClick={onWrite}>
          {act}
        </Button>
        {finding !== undefined && (
          <Button
            size="small"
            aria-label={t('classes.writeOf', { act: settle, name })}
            onClick={() => onSettle(finding)}
          >
            {settle}
          </Button>
        )}
      </span>
    </span>
  )
}

function FindingText({ finding }: Readonly<{ finding: Finding }>) {
  const { t } = useTranslation()
  const { found, measure, responsible, reviewDate, closedOn } = finding
  return (
    <span className={closedOn === null ? undefined : styles.muted}>
      {closedOn !== null && t('classes.settledOn', { day: closedOn })}
      {found}
      {measure !== '' && t('classes.measureIs', { measure })}
      <span className={styles.muted}>
        {responsible !== '' && t('classes.byWhom', { name: responsible })}
        {closedOn === null && reviewDate !== null && t('classes.reviewOn', { day: reviewDate })}
      </span>
    </span>
  )
}
