import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReportId } from '#shared/schemas/report.ts'
import { reportQueries } from '../../lib/report-query.ts'
import { rowName } from '../../lib/report-row-name.ts'
import { today } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import {
  askedOf,
  QuestionBar,
  ReportSheet,
  type ReportViewProps,
  useFigureDoor,
} from '../figures/index.ts'
import { useShowInLedger } from '../graduates/index.ts'
import { PrintButton, PrintedReport } from '../printing/index.ts'
import { AskTable, TableQuestions } from '../questions/index.ts'
import { ExportButton } from './export-button.tsx'
import { ReportChecks } from './report-checks.tsx'
import styles from './reports.module.css'
import { RestrictedNames } from './restricted-names.tsx'
import { rowKinds } from './row-kinds.ts'

type Props = ReportViewProps & Readonly<{ report: ReportId }>

/** One table, what it is asked, and its workbook. */
export function TableView({ report, addressing }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const asked = askedOf(addressing.address, today().format('YYYY-MM-DD'))
  const { rows, ...others } = asked
  const isKnown = rows !== undefined && rowKinds(report).includes(rows)
  const question = { report, ...others, ...(isKnown ? { rows } : {}) }
  const { data, error, isPlaceholderData } = useQuery(reportQueries.view(question))
  const door = useFigureDoor()
  const { showPerson } = useShowInLedger()
  const isOfPeople = report === 'R7'
  const { asOf, known = 'now' } = asked
  const day = asOf ?? data?.asOf ?? today().format('YYYY-MM-DD')
  return (
    <>
      <QuestionBar addressing={addressing} rows={rowKinds(report)}>
        {data && <RestrictedNames table={data} {...{ asOf, known }} />}
        {data && (
          <PrintButton name={`${t(`reports.name.${report}`)} ${day}`}>
            <PrintedReport table={data} />
          </PrintButton>
        )}
        {data && !isOfPeople && (
          <AskTable report={report} rows={data.rows.map((row) => rowName(data.columns, row))} />
        )}
        <ExportButton shown={report} {...{ asked, day }} />
      </QuestionBar>
      <TableQuestions report={report} />
      {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
      {data ? (
        <ReportSheet
          table={data}
          isOld={isPlaceholderData}
          isOfPeople={isOfPeople}
          onOpen={(row, column) =>
            isOfPeople ? showPerson(Number(row)) : door.open({ question, row, column })
          }
        >
          <ReportChecks
            checks={data.checks}
            onOpen={(row, column) => door.open({ question, row, column })}
          />
        </ReportSheet>
      ) : (
        !error && <p className={styles.loading}>{t('common.loading')}</p>
      )}
      {door.dialog}
    </>
  )
}
