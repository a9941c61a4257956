// The tabs of the page 汇总, in their order; one is added here and nowhere else, its name under `centre.view.<key>`.
import type { ReactNode } from 'react'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { ConflictsView, ReviewView } from '../difference/index.ts'
import { PackagesView } from '../packages/index.ts'
import { ArchiveView } from './archive-view.tsx'
import { BoardView } from './board-view.tsx'
import { SampleView } from './sample-view.tsx'
import { SchoolsView } from './schools-view.tsx'

type CentreView = Readonly<{
  /** end of its address, and of the key of its name */
  key: 'board' | 'review' | 'conflicts' | 'schools' | 'packages' | 'sample' | 'archive'
  view: (props: Readonly<{ ledger: OpenLedger }>) => ReactNode
}>

export const VIEWS: readonly CentreView[] = [
  { key: 'board', view: () => <BoardView /> },
  { key: 'review', view: ({ ledger }) => <ReviewView cohort={ledger.cohort} /> },
  { key: 'conflicts', view: ({ ledger }) => <ConflictsView cohort={ledger.cohort} /> },
  { key: 'schools', view: () => <SchoolsView /> },
  { key: 'packages', view: () => <PackagesView /> },
  { key: 'sample', view: ({ ledger }) => <SampleView ledger={ledger} /> },
  { key: 'archive', view: () => <ArchiveView /> },
]
