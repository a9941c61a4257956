import { useState } from 'react'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { QuestionDialog, type QuestionPlace } from '../questions/index.ts'
import type { Card } from './card/use-card.ts'
import type { RowCache } from './row-cache.ts'
import { usePageKeys } from './use-page-keys.ts'

type Page = Readonly<{ role: OpenLedger['role']; card: Card; cache: RowCache }>

/** Shift+F2: what the centre asks about the active cell, and what the school answers. */
export function useAsking({ role, card, cache }: Page) {
  const [place, setPlace] = useState<QuestionPlace | null>(null)
  const { active, concerned, isPage } = card
  const ask = (): void => {
    if (concerned === null) return
    const name = cache.row(concerned)?.values.name ?? ''
    // On somebody's own page no cell of the list is meant.
    const field = isPage ? '' : (active?.columnKey ?? '')
    setPlace({ graduateId: concerned, field, report: '', rowKey: '', schoolId: null, name })
  }
  usePageKeys(({ key, shiftKey, ctrlKey, metaKey, altKey }) => {
    const isAsking = key === 'F2' && shiftKey && !ctrlKey && !metaKey && !altKey
    return isAsking && !card.isNew ? ask : undefined
  })
  const close = () => {
    setPlace(null)
    card.focusBack()
  }
  const dialog = place !== null && <QuestionDialog role={role} place={place} onClose={close} />
  return { ask, dialog }
}
