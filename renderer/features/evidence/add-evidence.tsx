import { AddDialog } from './add-dialog.tsx'
import { useAsked } from './use-asked.ts'

type Props = Readonly<{ person: number; name: string; cohort: number; onClose: () => void }>

/** Evidence of somebody whose card need not be open. */
export function AddEvidence({ person, name, cohort, onClose }: Props) {
  const { evidence, error, kind, hint } = useAsked(person, cohort)
  // The usual kind is there from the beginning; without it, the dialog serves as well.
  if (evidence === undefined && error === null) return null
  return <AddDialog graduateId={person} file={null} {...{ name, cohort, kind, hint, onClose }} />
}
