import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import { readAskedDestination } from '../../lib/asked-destination.ts'
import { PersonVacancies } from '../vacancies/index.ts'
import type { Card } from './card/use-card.ts'
import type { PersonDialog } from './kept-typing.ts'
import { usePageKeys } from './use-page-keys.ts'

type Page = Readonly<{
  cohort: number
  person: GraduateRow | undefined
  card: Card
  onDialog: (dialog: PersonDialog) => void
}>

/** Shift+F5: vacancies for the active person. Whoever was hired comes back from there with the destination to register. */
export function useVacancies({ cohort, person, card, onDialog }: Page) {
  const [open, setOpen] = useState<GraduateRow | null>(null)
  const { state, pathname, key: visit } = useLocation()
  const answered = useRef<string>(undefined)
  const navigate = useNavigate()
  const asked = readAskedDestination(state)
  const isHere = asked !== null && person?.id === asked.person
  useEffect(() => {
    if (!isHere || answered.current === visit) return
    answered.current = visit
    // What was chosen before is another matter: the clerk says which kind this is.
    const kept = { destination: undefined, details: asked.details }
    onDialog({ kind: 'destination', id: asked.person, kept })
    void navigate(pathname, { replace: true, state: null })
  }, [isHere, asked, onDialog, navigate, pathname, visit])
  usePageKeys(({ key, shiftKey, ctrlKey, metaKey, altKey }) => {
    const isOther = key !== 'F5' || !shiftKey || ctrlKey || metaKey || altKey
    return isOther || person === undefined || card.isNew ? undefined : () => setOpen(person)
  })
  const close = (): void => {
    setOpen(null)
    card.focusBack()
  }
  const name = open?.values.name ?? ''
  return open === null ? null : (
    <PersonVacancies id={open.id} name={name} cohort={cohort} onClose={close} />
  )
}
