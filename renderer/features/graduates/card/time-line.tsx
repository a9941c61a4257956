import { Tag } from 'antd'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { timeInChina } from '#renderer/lib/today.ts'
import { useLang } from '#renderer/lib/use-lang.ts'
import { codeName } from '#shared/codes/index.ts'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { valueText } from '#shared/domain/fields/value-text.ts'
import type { StatusEvent } from '#shared/schemas/graduate.ts'
import styles from './card.module.css'

const BREAK_OFF = 4

type Props = Readonly<{
  events: readonly StatusEvent[]
  cohort: number
  /** of a day that has passed nothing is corrected */
  onCorrect?: (event: StatusEvent) => void
}>

/** What happened with willingness and destination, newest first: when it did, and when it was written down. */
export function TimeLine({ events, cohort, onCorrect }: Props) {
  const { t } = useTranslation()
  if (events.length === 0) return <p className={styles.nothing}>{t('person.noEvents')}</p>
  return (
    <ol className={styles.events} aria-label={t('person.timeLine')}>
      {events.map((event) => (
        <li key={`${event.axis} ${event.id}`} tabIndex={-1}>
          <Event {...{ event, cohort }} {...(onCorrect && { onCorrect: () => onCorrect(event) })} />
        </li>
      ))}
    </ol>
  )
}

type OfEvent = Readonly<{ event: StatusEvent; cohort: number; onCorrect?: () => void }>

function Event({ event, cohort, onCorrect }: OfEvent) {
  const { t } = useTranslation()
  const lang = useLang()
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
        {corrected === null && onCorrect && <CorrectButton onClick={onCorrect} />}
      </div>
      {corrected !== null && (
        <div className={styles.muted}>
          {t('corrections.by', {
            at: timeInChina(corrected.recordedAt),
            user: corrected.userName,
          })}
        </div>
      )}
    </>
  )
}

/** It goes with the correction; the keyboard, back from the dialog, then stays at its line. */
function CorrectButton({ onClick }: Readonly<{ onClick: () => void }>) {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const own = button.current
    return () => {
      if (own !== null && document.activeElement === own) own.closest('li')?.focus()
    }
  }, [])
  return (
    <button ref={button} type="button" className={styles.link} onClick={onClick}>
      {t('corrections.correct')}
    </button>
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
