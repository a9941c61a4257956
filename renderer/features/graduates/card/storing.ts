// A cell of the sheet is a cell of the list, of this person and this field.
import type {
  BlockChange,
  BlockPlan,
  BlockResult,
  CommitResult,
  EntryGridProps,
} from '#renderer/ui/grid/index.ts'
import type { LedgerParts } from './ledger-parts.ts'
import { fieldAt, idOfField, personOf } from './sheet-rows.ts'
import { type Shown, VALUE } from './sheet-source.ts'

type Now = Shown & Readonly<{ ledger: LedgerParts }>
type Stored = Pick<EntryGridProps, 'onCommit' | 'onCommitBlock' | 'preview'>

/** Stores what is typed in a sheet as the list does. */
export function storing(now: () => Now): Stored & Required<Pick<Stored, 'preview'>> {
  const toList = (change: BlockChange): BlockChange => {
    const { rows, ledger } = now()
    const id = personOf(change.id)
    const rowHeader = ledger.personAt(id)?.values.name ?? ''
    return { ...change, id, columnKey: fieldAt(rows, change.id) ?? '', rowHeader }
  }
  return {
    onCommit: async (id: number, _column: string, text: string): Promise<CommitResult> => {
      const { rows, ledger } = now()
      return ledger.onCommit(personOf(id), fieldAt(rows, id) ?? '', text)
    },
    onCommitBlock: async (changes): Promise<BlockResult> => {
      const { rows, ledger } = now()
      const result = await ledger.onCommitBlock(changes.map(toList))
      if (!result.ok) return result
      const refused = result.refused.flatMap((one) => {
        const id = idOfField(rows, one.id, one.columnKey)
        return id === undefined ? [] : [{ ...one, id, columnKey: VALUE }]
      })
      return { ...result, refused }
    },
    preview: async (plan: BlockPlan): Promise<boolean> => {
      const { preview } = now().ledger
      return preview === undefined || preview({ ...plan, changes: plan.changes.map(toList) })
    },
  }
}
