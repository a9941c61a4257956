import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeList } from '#shared/codes/index.ts'
import type { Output } from '#shared/contract/index.ts'
import { today } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { DayRange } from '../../ui/day-range.tsx'
import styles from './classes.module.css'
import { MovesTable, type Place } from './moves-table.tsx'
import { PeopleDialog } from './people-dialog.tsx'
import { classQueries } from './queries.ts'

type People = Readonly<{ title: string; ids: readonly number[] }>
const PARTS = ['landed', 'fellBack', 'cameIn', 'left'] as const

const DAY = 'YYYY-MM-DD'
const lastWeek = (): readonly [string, string] => [
  today().subtract(7, 'day').format(DAY),
  today().format(DAY),
]

/** Who moved between classes from one day to another; every figure opens its people. */
export function MovesView({ cohort }: Readonly<{ cohort: number }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const [[from, to], setSpan] = useState(lastWeek)
  const [people, setPeople] = useState<People | null>(null)
  const { data, error } = useQuery(
    classQueries.moves({ from, to, axis: 'willingness', known: 'now' }),
  )
  const places = usePlaces(cohort)
  return (
    <div className={styles.view}>
      <div className={styles.line}>
        {t('classes.span')}
        <DayRange
          label={t('classes.span')}
          from={from}
          to={to}
          onChange={(begin, end) => begin !== null && end !== null && setSpan([begin, end])}
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
