import { useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import type { Appointment } from '#shared/contract/contacts.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import styles from './contacts.module.css'
import { useSaveAppointment } from './mutations.ts'
import { contactQueries } from './queries.ts'
import type { Contacts } from './use-contacts.tsx'
import type { ContactPerson } from './whom.ts'

type Props = Readonly<{
  person: ContactPerson
  cohort: number
  contacts: Contacts
  screen: string
}>

const PLANNED = '1'
const MISSED = '3'
const CANCELLED = '4'
/** Of those that are over. */
const LISTED = 3

/** What is agreed with somebody, and what became of the last agreements. */
export function AppointmentList({ person, cohort, contacts, screen }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data = [] } = useQuery(contactQueries.appointmentsOf(person.id))
  const put = usePutState(screen)
  const planned = data.filter(({ state }) => state === PLANNED)
  const over = data
    .filter(({ state }) => state !== PLANNED)
    .slice(-LISTED)
    .reverse()
  if (data.length === 0) return null
  return (
    <ul className={styles.list} aria-label={t('contacts.appointments')}>
      {planned.map((appointment) => (
        <li key={appointment.id}>
          <div className={styles.line}>
            <strong>{t('contacts.appointment')}</strong>
            <When appointment={appointment} />
          </div>
          <div className={styles.acts}>
            <Button size="small" onClick={() => contacts.met(person, appointment)}>
              {t('contacts.kept')}
            </Button>
            <Button size="small" onClick={() => put(appointment, MISSED)}>
              {t('contacts.missed')}
            </Button>
            <Button size="small" type="link" onClick={() => contacts.appoint(person, appointment)}>
              {t('contacts.correct')}
            </Button>
            <Button size="small" type="link" onClick={() => put(appointment, CANCELLED)}>
              {t('contacts.callOff')}
            </Button>
          </div>
        </li>
      ))}
      {over.map((appointment) => (
        <li key={appointment.id}>
          <div className={`${styles.line} ${styles.muted}`}>
            <span>{t('contacts.appointment')}</span>
            <When appointment={appointment} />
            <span>{codeName('appointment_state', appointment.state, cohort, lang)}</span>
          </div>
        </li>
      ))}
    </ul>
  )
}

function When({ appointment }: Readonly<{ appointment: Appointment }>) {
  const { day, time, place, purpose, staffName } = appointment
  return [[day, time].filter(Boolean).join(' '), place, purpose, staffName]
    .filter(Boolean)
    .map((text) => <span key={text}>{text}</span>)
}

function usePutState(screen: string) {
  const lang = useLang()
  const { message } = App.useApp()
  const save = useSaveAppointment()
  return (appointment: Appointment, state: Appointment['state']): void => {
    const { name: _name, studentNo: _studentNo, staffName: _staffName, ...stored } = appointment
    save.mutate(
      { ...stored, state, screen },
      { onError: (cause) => void message.error(sentenceOf(cause, lang)) },
    )
  }
}
