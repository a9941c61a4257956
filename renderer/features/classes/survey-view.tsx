import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { percent } from '#shared/domain/rates/index.ts'
import type { SurveyRound } from '#shared/schemas/class.ts'
import { call } from '../../lib/ipc-client.ts'
import { today } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import styles from './classes.module.css'
import { OutstandingDialog } from './outstanding-dialog.tsx'
import { classQueries } from './queries.ts'
import { RoundDialog } from './round-dialog.tsx'
import { useRoundWords } from './use-round-words.ts'

type Dialog = 'new' | SurveyRound

/** Survey rounds: how far each has come, who is outstanding, what it found beside the one before. */
export function SurveyView({ cohort }: Readonly<{ cohort: number }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(classQueries.rounds())
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const columns = useRoundColumns(cohort, data ?? [], setDialog)
  return (
    <div className={styles.view}>
      <div className={styles.line}>
        <Button type="primary" onClick={() => setDialog('new')}>
          {t('classes.openRound')}
        </Button>
      </div>
      {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
      {data?.length === 0 && <p className={styles.muted}>{t('classes.noRounds')}</p>}
      {data !== undefined && data.length > 0 && (
        <div className={styles.rounds}>
          <ScrollTable
            label={t('classes.view.surveys')}
            rows={data}
            rowKey={({ id }) => id}
            columns={columns}
          />
        </div>
      )}
      {dialog === 'new' && <RoundDialog onClose={() => setDialog(null)} />}
      {dialog !== null && dialog !== 'new' && (
        <OutstandingDialog round={dialog} onClose={() => setDialog(null)} />
      )}
    </div>
  )
}

function useRoundColumns(
  cohort: number,
  rounds: readonly SurveyRound[],
  open: (round: SurveyRound) => void,
): ScrollColumn<SurveyRound>[] {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const words = useRoundWords(cohort)
  const act = async (done: string, work: () => Promise<unknown>) => {
    try {
      await work()
      void message.success(done)
    } catch (cause) {
      void message.error(sentenceOf(cause, lang))
    }
  }
  const close = ({ id, name }: SurveyRound) =>
    act(t('classes.closed', { name }), () =>
      call('surveys.close', { id, endDate: today().format('YYYY-MM-DD') }),
    )
  const remove = ({ id, name }: SurveyRound) =>
    act(t('classes.removed', { name }), () => call('surveys.remove', { id }))
  return [
    { key: 'name', title: t('classes.round'), cell: ({ name }) => name },
    {
      key: 'days',
      title: t('classes.days'),
      cell: ({ startDate, endDate }) =>
        endDate === null
          ? t('classes.since', { day: startDate })
          : t('classes.fromUntil', { from: startDate, to: endDate }),
    },
    { key: 'scope', title: t('classes.scope'), cell: ({ scope }) => scope },
    {
      key: 'asked',
      title: t('classes.coverage'),
      align: 'end',
      cell: ({ result: { asked, people } }) =>
        t('classes.askedOf', { asked, people, percent: percent(asked, people) }),
    },
    {
      key: 'result',
      title: t('classes.result'),
      wide: true,
      cell: (round) => words(round, rounds[rounds.indexOf(round) + 1]),
    },
    {
      key: 'do',
      title: t('classes.do'),
      cell: (round) => (
        <Flex gap="small">
          {round.endDate === null && (
            <>
              <Button size="small" onClick={() => open(round)}>
                {t('classes.outstanding')}
              </Button>
              <Button size="small" onClick={() => void close(round)}>
                {t('classes.close')}
              </Button>
            </>
          )}
          <Button
            size="small"
            aria-label={t('classes.removeRound', { name: round.name })}
            onClick={() => void remove(round)}
          >
            {t('classes.remove')}
          </Button>
        </Flex>
      ),
    },
  ]
}
