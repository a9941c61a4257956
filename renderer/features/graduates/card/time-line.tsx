import { Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { timeInChina } from '#renderer/lib/today.ts'
import { useLang } from '#renderer/lib/use-lang.ts'
import { codeName } from '#shared/codes/index.ts'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { valueText } from '#shared/domain/fields/value-text.ts'
import type { StatusEvent } from '#shared/schemas/graduate.ts'
import styles from './card.module.css'
import { CorrectDialog } from './correct-dialog.tsx'

const BREAK_OFF = 4

type Props = Readonly<{
  events: readonly StatusEvent[]
  cohort: number
  /** of a day that has passed: nothing is corrected from there */
  isReadOnly?: boolean
}>

/** What happened with willingness and destination, newest first: when it did, and when it was written down. */
export function TimeLine({ events, cohort, isReadOnly = false }: Props) {
  const { t } = useTranslation()
  if (events.length === 0) return <p className={styles.nothing}>{t('person.noEvents')}</p>
  return (
    <ol className={styles.events} aria-label={t('person.timeLine')}>
      {events.map((event) => (
        <li key={`${event.axis} ${event.id}`}>
          <Event {...{ event, cohort, isReadOnly }} />
        </li>
      ))}
    </ol>
  )
}

type OfEvent = Readonly<{ event: StatusEvent; cohort: number; isReadOnly: boolean }>

function Event({ event, cohort, isReadOnly }: OfEvent) {
  const { t } = useTranslation()
  const lang = useLang()
  const [isCorrecting, setCorrecting] = useState(false)
  const { corrected } = event
  const nameOf = (code: string) => codeName(event.axis, code, cohort, lang)
  const to = event.to === '' ? t('history.nothing') : nameOf(event.to)
  return (
    <>
      <div className={corrected === null ? styles.event : styles.corrected}>
        <span className={styles.axis}>{t(`fields.${event.axis}`)}</span>
        {event.from !== null && event.from !== '' && event.from !== event.to && (
          <span className={styles.muted}>{nameOf(event.from)} →</span>
        )}
        <strong>{to}</strong>
        {event.eventType === BREAK_OFF && <Tag color="error">{t('corrections.breakOff')}</Tag>}
        {event.corrects !== null && <Tag>{t('corrections.correction')}</Tag>}
        {event.pending && corrected === null && (
          <Tag color="warning">{t('graduates.pendingTag')}</Tag>
        )}
      </div>
      {event.breakReason !== '' && (
        <div>
          {t('corrections.reason')}
          {t('common.colon')}
          {codeName('break_reason', event.breakReason, cohort, lang)}
        </div>
      )}
      <Details event={event} cohort={cohort} />
      <div className={styles.muted}>
        {t('person.since', { day: event.happenDate })} ·{' '}
        {t('person.recorded', { at: timeInChina(event.recordedAt), user: event.userName })}
        {corrected === null && !isReadOnly && (
          <button type="button" className={styles.link} onClick={() => setCorrecting(true)}>
            {t('corrections.correct')}
          </button>
        )}
      </div>
      {corrected !== null && (
        <div className={styles.muted}>
          {t('corrections.by', {
            at: timeInChina(corrected.recordedAt),
            user: corrected.userName,
          })}
        </div>
      )}
      {isCorrecting && (
        <CorrectDialog event={event} cohort={cohort} onClose={() => setCorrecting(false)} />
      )}
    </>
  )
}

function Details({ event, cohort }: Readonly<{ event: StatusEvent; cohort: number }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const said = Object.entries(event.details).flatMap(([key, value]) => {
    const field = fieldByKey(key)
    if (field === undefined || value === '') return []
    const name = t(`fields.${key}` as 'fields.name')
    return [`${name}${t('common.colon')}${valueText(field, value, { cohort, lang })}`]
  })
  return said.length === 0 ? null : <div>{said.join(t('person.detailComma'))}</div>
}
