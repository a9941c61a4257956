import { useQuery } from '@tanstack/react-query'
import { DestinationDialog } from './destination-dialog.tsx'
import type { DialogKind } from './kept-typing.ts'
import { graduateQueries } from './queries.ts'
import { WillingnessDialog } from './willingness-dialog.tsx'

type Props = Readonly<{
  kind: DialogKind
  id: number
  cohort: number
  onKept?: () => void
  onClose: () => void
}>

/** The destination or the willingness of somebody on a page that has no list of rows. */
export function PersonForm({ kind, id, cohort, onKept, onClose }: Props) {
  const { data } = useQuery({ ...graduateQueries.card(id), staleTime: 0 })
  if (data === undefined) return null
  const props = { person: data.row, cohort, kept: undefined, onClose }
  return kind === 'destination' ? (
    <DestinationDialog {...props} {...(onKept === undefined ? {} : { onKept })} />
  ) : (
    <WillingnessDialog {...props} />
  )
}
