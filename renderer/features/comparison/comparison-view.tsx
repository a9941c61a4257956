import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../lib/ipc-client.ts'
import { today } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { askedOf, QuestionBar, type ReportViewProps } from '../figures/index.ts'
import styles from './comparison.module.css'
import { ComparisonResult } from './comparison-result.tsx'
import { comparisonQueries } from './queries.ts'

/** Her handmade summary beside ours: where they differ, and who is behind our figures. */
export function ComparisonView({ addressing }: ReportViewProps) {
  const { t } = useTranslation()
  const lang = useLang()
  const [file, setFile] = useState<Readonly<{ token: string; sheet: number | null }> | null>(null)
  const pick = useMutation({
    mutationFn: () => call('files.pickOpen', { purpose: 'import' }),
    onSuccess: (picked) => picked !== null && setFile({ token: picked.token, sheet: null }),
  })
  const { asOf, known = 'now' } = askedOf(addressing.address, today().format('YYYY-MM-DD'))
  const { data, error } = useQuery(
    comparisonQueries.compare(file && { ...file, asOf, known, choices: null }),
  )
  const failed = pick.error ?? error
  return (
    <>
      <QuestionBar addressing={addressing} parts={['day', 'known']}>
        <Button type={data ? 'default' : 'primary'} onClick={() => pick.mutate()}>
          {t('comparison.pick')}
        </Button>
      </QuestionBar>
      {failed && <Alert type="error" showIcon title={sentenceOf(failed, lang)} />}
      {!data && !failed && <p className={styles.hint}>{t('comparison.hint')}</p>}
      {data && !failed && (
        <ComparisonResult
          comparison={data}
          onSheet={(sheet) => setFile(file && { ...file, sheet })}
        />
      )}
    </>
  )
}
