import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { valueText } from '#shared/domain/fields/value-text.ts'
import { QUESTION } from '#shared/domain/submission/check.ts'
import { spanOf } from '#shared/domain/submission/span.ts'
import { writeAddress } from '../../lib/report-address.ts'
import { today } from '../../lib/today.ts'
import { useLang } from '../../lib/use-lang.ts'
import { useShowInLedger } from '../graduates/index.ts'
import { useFieldName } from '../history/index.ts'
import { type AskedPeriod, type Checked, useExplain } from './queries.ts'
import styles from './submission.module.css'

type Finding = Checked['findings'][number]
type Props = Readonly<{
  finding: Finding
  period: AskedPeriod
  cohort: number
  onExplain: () => void
}>

/** Whose cell or which table it is, what is there, and why it may stay so. */
export function FindingLine({ finding, period, cohort, onExplain }: Props) {
  const { t } = useTranslation()
  const explain = useExplain()
  const goTo = useGoTo(period)
  const { name, studentNo, report, rule, reason, graduateId, about } = finding
  const whose = name === '' ? report : name
  const takeBack = (): void =>
    explain.mutate({
      ...{ periodId: period.id, rule, reason: null },
      findings: [{ graduateId, about }],
    })
  return (
    <li className={styles.finding}>
      <div className={styles.findingText}>
        <b>{whose}</b> <span className={styles.number}>{studentNo}</span>
        <div>
          <What finding={finding} cohort={cohort} />
        </div>
        {reason !== null && (
          <div className={styles.muted}>{t('submission.reason', { reason })}</div>
        )}
      </div>
      {goTo(finding) && (
        <Button
          size="small"
          aria-label={t('submission.goToWhich', { name: whose })}
          onClick={goTo(finding)}
        >
          {t('submission.goTo')}
        </Button>
      )}
      {rule !== QUESTION &&
        (reason === null ? (
          <Button
            size="small"
            aria-label={t('submission.explainWhich', { name: whose })}
            onClick={onExplain}
          >
            {t('submission.explain')}
          </Button>
        ) : (
          <Button size="small" type="text" loading={explain.isPending} onClick={takeBack}>
            {t('submission.takeBack')}
          </Button>
        ))}
    </li>
  )
}

function What({ finding, cohort }: Readonly<{ finding: Finding; cohort: number }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const nameOf = useFieldName()
  const { field, params } = finding
  const said = params.text ?? params.asked
  const known = fieldByKey(field)
  const raw = params.raw === undefined ? '' : String(params.raw)
  const shown = known === undefined ? raw : valueText(known, raw, { cohort, lang })
  const parts = [
    ...(field === '' ? [] : [nameOf(field)]),
    ...(said === undefined ? [] : [String(said)]),
    ...(shown === '' ? [] : [t('problems.raw', { raw: shown })]),
  ]
  return parts.join(t('common.colon'))
}

/** The way to the cell, or to the table; undefined where there is neither. */
function useGoTo(period: AskedPeriod): (finding: Finding) => (() => void) | undefined {
  const navigate = useNavigate()
  const { showCell, showPerson } = useShowInLedger()
  const { asOf, from } = spanOf(period, today().format('YYYY-MM-DD'))
  const search = writeAddress({ asOf, period: from, known: 'now', rows: null, where: {} })
  return ({ graduateId, field, report }) => {
    if (graduateId !== null)
      return () => (field === '' ? showPerson(graduateId) : showCell(graduateId, field))
    return report === '' ? undefined : () => void navigate(`/reports/${report}?${search}`)
  }
}
