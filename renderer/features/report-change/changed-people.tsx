import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ChangeQuestion } from '#shared/contract/report-change.ts'
import type { ChangedFigure } from '#shared/schemas/change.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useFigureDoor } from '../figures/index.ts'
import { changeQueries } from './queries.ts'
import styles from './report-change.module.css'
import { useCodeText, useStandingText } from './standing-text.ts'
import type { Door } from './use-change-address.ts'

type Props = Readonly<{
  question: ChangeQuestion
  door: Door
  cohort: number
  onClose: () => void
}>

/** Who is behind a part, each a way to the person: how they stood at both ends. */
export function ChangedPeople({ question, door, cohort, onClose }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const text = useCodeText(cohort)
  const { part, axis, pair } = door
  const { open, dialog } = useFigureDoor()
  const { data, error } = useQuery(
    changeQueries.people({
      ...{ question, part },
      ...(axis === undefined ? {} : { axis }),
      ...(pair === undefined ? {} : { pair }),
    }),
  )
  const title =
    pair === undefined
      ? t(`reportChange.part.${part}`)
      : t('reportChange.way', {
          before: text(pair.of, pair.before),
          after: text(pair.of, pair.after),
        })
  return (
    <section className={styles.people} aria-label={t('reportChange.people', { title })}>
      <h2 className={styles.heading}>
        {data ? t('reportChange.peopleCount', { title, count: data.ids.length }) : title}
        {data && pair === undefined && (
          <Button size="small" onClick={() => open(figureOf(question, door))}>
            {t('reportChange.inLedger')}
          </Button>
        )}
        <Button type="text" size="small" onClick={onClose}>
          {t('reportChange.close')}
        </Button>
      </h2>
      {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
      {data && <PeopleTable people={data.people} cohort={cohort} />}
      {data && data.gone > 0 && (
        <p className={styles.muted}>{t('reportChange.gone', { count: data.gone })}</p>
      )}
      {data && data.ids.length > data.people.length && (
        <p className={styles.muted}>
          {t('reportChange.more', { count: data.ids.length - data.people.length })}
        </p>
      )}
      {dialog}
    </section>
  )
}

/** The part as the list asks for it. */
const figureOf = ({ from, to, where }: ChangeQuestion, { part, axis }: Door): ChangedFigure => ({
  question: { began: from, ...to, ...(where === undefined ? {} : { where }) },
  row: part,
  column: axis ?? '',
})

type TableProps = Readonly<{
  people: Awaited<
    ReturnType<NonNullable<ReturnType<typeof changeQueries.people>['queryFn']>>
  >['people']
  cohort: number
}>

function PeopleTable({ people, cohort }: TableProps) {
  const { t } = useTranslation()
  const standing = useStandingText(cohort)
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(['name', 'studentNo', 'unit', 'before', 'after'] as const).map((key) => (
            <th key={key} scope="col">
              {t(`reportChange.column.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, studentNo, unit, isListed, before, after }) => (
          <tr key={id}>
            <th scope="row">{isListed ? <Link to={`/ledger/person/${id}`}>{name}</Link> : name}</th>
            <td className={styles.text}>{studentNo}</td>
            <td className={styles.text}>{unit}</td>
            <td className={styles.text}>{standing(before)}</td>
            <td className={styles.text}>{standing(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
