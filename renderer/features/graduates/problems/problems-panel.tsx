import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import { SidePanel } from '#renderer/ui/side-panel.tsx'
import { ProblemEntries } from './problem-entries.tsx'
import styles from './problems.module.css'
import { RuleCounts } from './rule-counts.tsx'
import { focusEntry } from './use-problem-keys.ts'
import type { Problems } from './use-problems.ts'

type Props = Readonly<{ problems: Problems; cohort: number }>

/** What is open of those whom the list shows: by rule, and one by one. */
export function ProblemsPanel({ problems, cohort }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { error, missing, isRead, all, total } = problems
  useEffect(focusEntry, [])
  return (
    <SidePanel label={t('problems.title')}>
      <Head problems={problems} />
      {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
      {missing && (
        <Alert
          type="warning"
          showIcon
          title={t('problems.notListed', { name: missing.name })}
          action={
            <Button size="small" onClick={problems.showEverybody}>
              {t('problems.showEverybody')}
            </Button>
          }
        />
      )}
      {isRead && all === 0 && <p className={styles.nothing}>{t('problems.none')}</p>}
      {all > 0 && <RuleCounts problems={problems} />}
      {all > 0 && <ProblemEntries problems={problems} cohort={cohort} />}
      {total > problems.problems.length && (
        <p className={styles.note}>
          {t('problems.more', { count: problems.problems.length, total })}
        </p>
      )}
      <p className={styles.note}>{t('problems.keys')}</p>
    </SidePanel>
  )
}

function Head({ problems }: Readonly<{ problems: Problems }>) {
  const { t } = useTranslation()
  const { index, total, step, close } = problems
  return (
    <header className={styles.head}>
      <h2>{t('problems.title')}</h2>
      <span className={styles.place}>
        {index === -1
          ? t('problems.count', { count: total })
          : t('person.place', { place: index + 1, total })}
      </span>
      <Button
        size="small"
        icon={<UpOutlined aria-hidden />}
        aria-label={t('problems.previous')}
        title={t('problems.previous')}
        disabled={total === 0}
        onClick={() => step(-1)}
      />
      <Button
        size="small"
        icon={<DownOutlined aria-hidden />}
        aria-label={t('problems.next')}
        title={t('problems.next')}
        disabled={total === 0}
        onClick={() => step(1)}
      />
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined aria-hidden />}
        aria-label={t('problems.close')}
        title={t('problems.close')}
        onClick={close}
      />
    </header>
  )
}
