import { FileExcelOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { TwoWayShape } from '#shared/schemas/two-way.ts'
import { today } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useSavedNotice } from '../../lib/use-saved-notice.tsx'
import bar from '../../ui/choice-bar.module.css'
import {
  askedOf,
  QuestionBar,
  ReportSheet,
  type ReportViewProps,
  useFigureDoor,
} from '../figures/index.ts'
import { KeptBar } from './kept-bar.tsx'
import { twoWayQueries, useExportTwoWay } from './queries.ts'
import { readShape } from './shape.ts'
import { ShapeBar } from './shape-bar.tsx'
import styles from './two-way.module.css'

/** Any two divisions of the graduates; its counts are doors like those of the reports. */
export function TwoWayView({ addressing }: ReportViewProps) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const [search, setSearch] = useSearchParams()
  const shape = readShape(search)
  const day = today().format('YYYY-MM-DD')
  const { asOf, known = 'now', where } = askedOf(addressing.address, day)
  const question = { ...shape, asOf, known, ...(where === undefined ? {} : { where }) }
  const { data, error, isPlaceholderData } = useQuery(twoWayQueries.view(question))
  const door = useFigureDoor()
  const write = useExportTwoWay()
  const saySaved = useSavedNotice()
  const show = ({ down, across, show: cells }: TwoWayShape): void =>
    setSearch((now) => {
      const next = new URLSearchParams(now)
      for (const [key, text] of Object.entries({ down, across, show: cells })) next.set(key, text)
      return next
    })
  const suggestedName = t('twoWay.fileName', { day: asOf ?? day })
  return (
    <>
      <QuestionBar addressing={addressing} parts={['day', 'known', 'where']}>
        <Button
          type="primary"
          icon={<FileExcelOutlined aria-hidden />}
          loading={write.isPending}
          onClick={() =>
            write.mutate(
              { question, suggestedName },
              {
                onSuccess: (saved) => saved !== null && saySaved(saved),
                onError: (cause) => void message.error(sentenceOf(cause, lang)),
              },
            )
          }
        >
          {t('reports.export')}
        </Button>
      </QuestionBar>
      <div className={bar.bar}>
        <ShapeBar shape={shape} onChange={show} />
        <KeptBar shape={shape} onOpen={show} />
      </div>
      {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
      {data ? (
        <ReportSheet
          table={{ ...data, details: null }}
          isOld={isPlaceholderData}
          onOpen={(row, column) => door.open({ question, row, column })}
        />
      ) : (
        !error && <p className={styles.loading}>{t('common.loading')}</p>
      )}
      {door.dialog}
    </>
  )
}
