import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Contact } from '#shared/schemas/contact.ts'
import { today } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { Part } from '../../ui/part.tsx'
import { AppointmentList } from './appointment-list.tsx'
import { ContactLine } from './contact-line.tsx'
import styles from './contacts.module.css'
import { useRemoveContact } from './mutations.ts'
import { contactQueries } from './queries.ts'
import { ServiceCounters } from './service-counters.tsx'
import type { Contacts } from './use-contacts.tsx'
import { NOTICE } from './use-save-contact.ts'
import type { ContactPerson } from './whom.ts'

type Props = Readonly<{
  person: ContactPerson
  cohort: number
  /** more vacancies are asked for them */
  isKeyGroup: boolean
  contacts: Contacts
  screen: string
}>

/** How somebody is guided: services so far, when the next contact is due, appointments, and every contact. */
export function ContactSection({ person, cohort, isKeyGroup, contacts, screen }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(contactQueries.of(person.id))
  const remove = useRemove(screen)
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  const dueDay = data?.followUp.dueDay ?? null
  return (
    <Part
      title={t('contacts.section')}
      actions={
        <>
          <Button
            size="small"
            title={t('person.key', { key: 'F5' })}
            onClick={() => contacts.record([person])}
          >
            {t('contacts.record')}
          </Button>
          <Button size="small" onClick={() => contacts.appoint(person, null)}>
            {t('contacts.appoint')}
          </Button>
        </>
      }
    >
      {data && <ServiceCounters followUp={data.followUp} isKeyGroup={isKeyGroup} />}
      {dueDay !== null && (
        <p className={dueDay < today().format('YYYY-MM-DD') ? styles.overdue : styles.muted}>
          {t(dueDay < today().format('YYYY-MM-DD') ? 'contacts.overdueSince' : 'contacts.dueOn', {
            day: dueDay,
          })}
        </p>
      )}
      <AppointmentList {...{ person, cohort, contacts, screen }} />
      {data?.contacts.length === 0 && <p className={styles.muted}>{t('contacts.none')}</p>}
      <ol className={styles.list} aria-label={t('contacts.list')}>
        {data?.contacts.map((contact) => (
          <ContactLine
            key={contact.id}
            contact={contact}
            cohort={cohort}
            onCorrect={() => contacts.correct(person, contact)}
            onRemove={() => remove(contact)}
          />
        ))}
      </ol>
    </Part>
  )
}

/** At once, for Ctrl+Z brings it back. */
function useRemove(screen: string) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const remove = useRemoveContact()
  return ({ id }: Contact): void =>
    remove.mutate(
      { id, screen },
      {
        onSuccess: () => void message.success({ key: NOTICE, content: t('contacts.removed') }),
        onError: (cause) => void message.error({ key: NOTICE, content: sentenceOf(cause, lang) }),
      },
    )
}
