// The contacts of a page: whom one is recorded for, and what one key records. The page shows `dialog` and nothing else.

import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '#shared/contract/contacts.ts'
import type { Contact } from '#shared/schemas/contact.ts'
import { ruleContentQuery } from '../../lib/rule-query.ts'
import { today } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { AppointmentDialog } from './appointment-dialog.tsx'
import { ContactDialog } from './contact-dialog.tsx'
import { type OpenDialog, useResumeDialog } from './kept-dialog.ts'
import { useRecordContact } from './mutations.ts'
import { type Failed, failedEntry, type Outcome, PRESETS } from './outcomes.ts'
import { useRemarkTexts } from './use-remark-texts.ts'
import { NOTICE } from './use-save-contact.ts'
import { useNamesOf } from './use-whom-title.ts'
import { type ContactPerson, type Whom, whomOf } from './whom.ts'

type Wanted = Readonly<{
  cohort: number
  /** where it happens, for the history */
  screen: string
  /** 已就业: opens the destination of this person; once it is kept, `verified` asks for the contact */
  onLanded: (id: number) => void
}>

type People = readonly ContactPerson[]
type Then = Readonly<{ onClosed?: () => void }>

export type Contacts = Readonly<{
  /** a new contact, with one person or the same with each of many */
  record: (people: People, then?: Then) => void
  /** what one press says; `reached` opens the dialog, `landed` the destination */
  outcome: (people: People, outcome: Outcome) => void
  /** the contact by which somebody's destination became known */
  verified: (person: ContactPerson, then?: Then) => void
  correct: (person: ContactPerson, contact: Contact) => void
  /** a new appointment, or one that is changed */
  appoint: (person: ContactPerson, appointment: Appointment | null) => void
  /** they came: the contact that it was */
  met: (person: ContactPerson, appointment: Appointment) => void
  dialog: ReactNode
}>

export function useContacts({ cohort, screen, onLanded }: Wanted): Contacts {
  const [open, setOpen] = useState<OpenDialog | null>(null)
  const next = useThen(open)
  const close = () => setOpen(null)
  const attempt = useAttempt(screen)
  useResumeDialog(setOpen)
  // Held while the page is there: a quick hand takes a phrase as soon as the dialog is open.
  useQuery(ruleContentQuery('phrases'))
  const openContact = (
    people: People,
    given: Partial<Extract<OpenDialog, { form: 'contact' }>>,
    closed: Then = {},
  ): void => {
    if (people.length === 0) return
    next.current = closed
    setOpen({
      form: 'contact',
      whom: whomOf(people),
      contact: null,
      preset: PRESETS.reached,
      appointmentId: null,
      kept: null,
      ...given,
    })
  }
  const outcomeFor = (whom: Whom, outcome: Failed | 'landed', at: At): void => {
    const [id] = whom.ids
    if (outcome !== 'landed') attempt(whom, outcome, at)
    else if (id !== undefined) onLanded(id)
  }
  return {
    record: (people, closed) => openContact(people, {}, closed),
    verified: (person, closed) => openContact([person], { preset: PRESETS.verified }, closed),
    correct: (person, contact) => openContact([person], { contact }),
    met: (person, { id }) => openContact([person], { preset: PRESETS.met, appointmentId: id }),
    appoint: (person, appointment) =>
      setOpen({ form: 'appointment', whom: whomOf([person]), appointment, kept: null }),
    outcome: (people, outcome) => {
      if (outcome === 'reached') openContact(people, {})
      else if (people.length > 0) outcomeFor(whomOf(people), outcome, { day: dayNow() })
    },
    dialog: (
      <>
        {open?.form === 'contact' && (
          <ContactDialog
            {...{ open, cohort, screen }}
            outcomes={outcomesOf(open)}
            onOutcome={(outcome, at) => {
              close()
              if (outcome !== 'reached') outcomeFor(open.whom, outcome, at)
            }}
            onClose={close}
          />
        )}
        {open?.form === 'appointment' && (
          <AppointmentDialog {...{ open, screen }} onClose={close} />
        )}
      </>
    ),
  }
}

type At = Readonly<{ day: string; way?: string | undefined }>
const dayNow = (): string => today().format('YYYY-MM-DD')

/** Only a new contact can turn out to be an attempt; a destination is one person's own. */
function outcomesOf(open: OpenDialog): readonly Outcome[] {
  if (open.form !== 'contact' || open.contact !== null || open.appointmentId !== null) return []
  if (open.preset.kind !== undefined) return []
  return open.whom.ids.length === 1
    ? ['unanswered', 'unusable', 'landed']
    : ['unanswered', 'unusable']
}

/** What follows once the dialog has left the page: only then does it let go of the keyboard. */
function useThen(open: OpenDialog | null) {
  const next = useRef<Then>({})
  useEffect(() => {
    if (open !== null) return
    const { onClosed } = next.current
    next.current = {}
    onClosed?.()
  }, [open])
  return next
}

/** Records at once that somebody was not reached, and says so. */
function useAttempt(screen: string) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const record = useRecordContact()
  const namesOf = useNamesOf()
  const textsOf = useRemarkTexts()
  return (whom: Whom, outcome: Failed, at: At): void =>
    record.mutate(
      { ids: [...whom.ids], entry: failedEntry(outcome, at), screen },
      {
        onSuccess: ({ remarks }) => {
          const said = t('contacts.attempted', {
            names: namesOf(whom),
            outcome: t(`contacts.outcome.${outcome}`),
          })
          void message.open({
            key: NOTICE,
            type: remarks.length === 0 ? 'success' : 'warning',
            content: [said, ...textsOf(remarks)].join(t('common.semicolon')),
          })
        },
        onError: (cause) => void message.error({ key: NOTICE, content: sentenceOf(cause, lang) }),
      },
    )
}
