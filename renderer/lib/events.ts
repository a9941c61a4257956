// Hints from the data thread: each names what to fetch again. One subscription for the app; features add listeners.
import type { AppEvent } from '#shared/contract/events.ts'
import { forgetLedger } from './ledger-closed.ts'
import { queryClient } from './query-client.ts'

type Listener = (event: AppEvent) => void
const listeners = new Set<Listener>()

/** Hears every hint; returns how to stop. */
export function onAppEvent(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Starts listening to the bridge; the first key of a query is its feature, so one hint reaches all of its queries. */
export function connectEvents(): () => void {
  return window.bridge.onEvent((payload) => {
    const event = payload as AppEvent
    // The ledger went with the data thread: nothing of it stays in the page.
    if (event.type === 'data.restarted') forgetLedger()
    for (const key of staleAfter(event)) void queryClient.invalidateQueries({ queryKey: [key] })
    for (const listener of listeners) listener(event)
  })
}

/** Features whose pages show what any record of the ledger changes. */
const OF_PEOPLE = [
  'graduates',
  'staff',
  'reports',
  'contacts',
  'today',
  'employers',
  'vacancies',
  'evidence',
  'activities',
  'classes',
  'platform',
  'keyGroups',
  'settings',
  'questions',
  'consolidation',
  'packages',
  'submissions',
] as const

function staleAfter(event: AppEvent): readonly string[] {
  switch (event.type) {
    case 'graduates.changed':
      return [...OF_PEOPLE, 'accounts']
    case 'graduates.masking':
      return ['graduates', 'reports', 'consolidation']
    case 'history.changed':
      return ['history', 'imports', 'erasure', 'backups']
    case 'exchange.changed':
      return ['consolidation', 'submissions', 'packages', 'reports', 'today']
    case 'ledger.changed':
      return [
        ...OF_PEOPLE,
        'packages',
        'accounts',
        'views',
        'history',
        'imports',
        'erasure',
        'backups',
      ]
    case 'data.restarted':
      return ['accounts']
    case 'job.progress':
    case 'window.closing':
    case 'window.locking':
    case 'job.finished':
      return []
  }
}
