// What is done with the person under the arrow keys, from where it stands: each ends with the keyboard in the list.
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Appointment } from '#shared/contract/contacts.ts'
import type { TodayPerson } from '#shared/contract/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { contactQueries, useContacts } from '../contacts/index.ts'
import { PersonForm, useEvidence, useShowInLedger } from '../graduates/index.ts'
import { PairOneDialog } from '../staff/index.ts'
import type { Act } from './sections.ts'

type Wanted = Readonly<{ cohort: number; onDone: () => void }>
type Form = 'pair' | 'willingness' | 'destination'
type Open = Readonly<{
  form: Form
  person: Pick<TodayPerson, 'id' | 'name' | 'willingness'>
  /** they said so themselves: the contact by which it became known follows */
  isTold?: boolean
}>

const SCREEN = 'today'

export type Acts = Readonly<{
  run: (act: Act | 'unanswered' | 'unusable' | 'landed', person: TodayPerson) => void
  dialogs: ReactNode
}>

export function useActs({ cohort, onDone }: Wanted): Acts {
  const [open, setOpen] = useState<Open | null>(null)
  const { showPerson } = useShowInLedger()
  const meeting = useMeeting()
  const evidence = useEvidence({ cohort, onDone })
  /** whose destination was just kept because they said so */
  const told = useRef<Open['person'] | null>(null)
  const asked = useRef<TodayPerson | null>(null)
  const contacts = useContacts({
    cohort,
    screen: SCREEN,
    onLanded: () => {
      if (asked.current !== null) {
        setOpen({ form: 'destination', person: asked.current, isTold: true })
      }
    },
  })
  useWhenClosed(open, () => {
    const person = told.current
    told.current = null
    if (person === null) onDone()
    else contacts.verified(person, { onClosed: onDone })
  })
  const run: Acts['run'] = (act, person) => {
    asked.current = person
    switch (act) {
      case 'contact':
        return contacts.record([person], { onClosed: onDone })
      case 'unanswered':
      case 'unusable':
      case 'landed':
        return contacts.outcome([person], act)
      case 'met':
        return meeting(person, (appointment) => contacts.met(person, appointment))
      case 'card':
        return showPerson(person.id)
      case 'pair':
      case 'willingness':
      case 'destination':
        return setOpen({ form: act, person })
    }
  }
  const close = () => setOpen(null)
  return {
    run,
    dialogs: (
      <>
        {contacts.dialog}
        {evidence.dialog}
        {open?.form === 'pair' && (
          <PairOneDialog person={open.person} screen={SCREEN} onClose={close} />
        )}
        {(open?.form === 'willingness' || open?.form === 'destination') && (
          <PersonForm
            kind={open.form}
            id={open.person.id}
            cohort={cohort}
            onKept={() => {
              if (open.isTold === true) told.current = open.person
              evidence.offer(open.person)
            }}
            onClose={close}
          />
        )}
      </>
    ),
  }
}

/** The appointment in full, which the dialog of the contact asks for. */
function useMeeting() {
  const lang = useLang()
  const { message } = App.useApp()
  const client = useQueryClient()
  return ({ id, appointment }: TodayPerson, then: (found: Appointment) => void): void => {
    client.fetchQuery({ ...contactQueries.appointmentsOf(id), staleTime: 0 }).then(
      (all) => {
        const found = all.find((one) => one.id === appointment?.id)
        if (found !== undefined) then(found)
      },
      (cause) => void message.error(sentenceOf(cause, lang)),
    )
  }
}

/** Only once it has left the page does a dialog let go of the keyboard. */
function useWhenClosed(open: Open | null, then: () => void): void {
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && open === null) then()
    wasOpen.current = open !== null
  })
}
