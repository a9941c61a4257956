import { useQuery } from '@tanstack/react-query'
import { Alert, Button, DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeList } from '#shared/codes/index.ts'
import type { Output } from '#shared/contract/index.ts'
import { today } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import styles from './classes.module.css'
import { MovesTable, type Place } from './moves-table.tsx'
import { PeopleDialog } from './people-dialog.tsx'
import { classQueries } from './queries.ts'

type People = Readonly<{ title: string; ids: readonly number[] }>
const PARTS = ['landed', 'fellBack', 'cameIn', 'left'] as const

/** Who moved between classes from one day to another; every figure opens its people. */
export function MovesView({ cohort }: Readonly<{ cohort: number }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const [span, setSpan] = useState<readonly [Dayjs, Dayjs]>([today().subtract(7, 'day'), today()])
  const [people, setPeople] = useState<People | null>(null)
  const [from, to] = span.map((day) => day.format('YYYY-MM-DD')) as [string, string]
  const { data, error } = useQuery(
    classQueries.moves({ from, to, axis: 'willingness', known: 'now' }),
  )
  const places = usePlaces(cohort)
  return (
    <div className={styles.view}>
      <div className={styles.line}>
        {t('classes.span')}
        <DatePicker.RangePicker
          allowClear={false}
          maxDate={today()}
          aria-label={t('classes.span')}
          value={[dayjs(span[0]), dayjs(span[1])]}
          onChange={(picked) => picked?.[0] && picked[1] && setSpan([picked[0], picked[1]])}
        />
        {data && <Balance moves={data} onShow={setPeople} />}
      </div>
      {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
      {data && <MovesTable cells={data.cells} places={places} onShow={setPeople} />}
      <p className={styles.muted}>{t('classes.movesHint')}</p>
      <p className={styles.muted}>{t('classes.movesBasis')}</p>
      {people !== null && <PeopleDialog {...people} onClose={() => setPeople(null)} />}
    </div>
  )
}

function usePlaces(cohort: number): readonly Place[] {
  const { t } = useTranslation()
  const lang = useLang()
  return [
    ...codeList('willingness', cohort).map(({ code, name, nameEn }) => ({
      code,
      name: lang === 'en' ? (nameEn ?? name) : name,
    })),
    { code: 'landed', name: t('classes.isLanded') },
    { code: 'absent', name: t('classes.isAbsent') },
  ]
}

type BalanceProps = Readonly<{
  moves: Output<'willingness.moves'>
  onShow: (people: People) => void
}>

/** The equation of the ledger's size, each part a door to its people. */
function Balance({ moves, onShow }: BalanceProps) {
  const { t } = useTranslation()
  return (
    <span className={styles.balance}>
      {t('classes.begin', { count: moves.begin })}
      {PARTS.map((part) => {
        const ids = moves[part]
        const text = t(`classes.part.${part}`, { count: ids.length })
        return ids.length === 0 ? (
          <span key={part}>{text}</span>
        ) : (
          <Button key={part} type="link" size="small" onClick={() => onShow({ title: text, ids })}>
            {text}
          </Button>
        )
      })}
      {t('classes.end', { count: moves.end })}
    </span>
  )
}
