// What a lock keeps of the ledger page: texts of cells, and the form of the dialog that is open.
import type { Draft, DraftPlace } from '#shared/schemas/draft.ts'
import type { Refused } from '../../ui/grid/index.ts'

export type DialogKind = 'destination' | 'willingness'
/** The fields of a dialog as JSON keeps them. */
export type FormValues = Readonly<Record<string, unknown>>
/** Which dialog is open, about whom, and what was typed in it before a lock. */
export type PersonDialog = Readonly<{
  kind: DialogKind
  id: number
  kept?: FormValues
  /** somebody was just spoken to who has landed: that contact is recorded once the destination is kept */
  isVerified?: boolean
}>

/** The name says whose it was when that person is gone. */
export type KeptCell = Refused & Readonly<{ name: string }>
export type KeptForm = Readonly<{ kind: DialogKind; id: number; name: string; values: FormValues }>
export type KeptTyping = Readonly<{ cells: readonly KeptCell[]; form: KeptForm | null }>

const CELLS = 'ledger.cells'
const FORMS = { destination: 'ledger.destination', willingness: 'ledger.willingness' } as const
export const KEPT_PLACES: readonly DraftPlace[] = [CELLS, ...Object.values(FORMS)]

export const draftOfCells = (
  cells: readonly KeptCell[],
  place: 'ledger.cells' | 'card.cells' = CELLS,
): Draft => ({
  place,
  content: JSON.stringify(cells),
})

export const draftOfForm = (form: KeptForm): Draft => ({
  place: FORMS[form.kind],
  content: JSON.stringify(form),
})

/** Reads what the page has written itself; a later version of it may have meant something else. */
export function readKept(drafts: readonly Draft[]): KeptTyping {
  const contents = drafts.map(({ place, content }) => ({ place, content: JSON.parse(content) }))
  const cells: unknown = contents.find(({ place }) => place === CELLS)?.content
  const form: unknown = contents.find(({ place }) => place !== CELLS)?.content
  return {
    cells: Array.isArray(cells) ? cells.filter(isCell) : [],
    form: isForm(form) ? form : null,
  }
}

export const readCells = (drafts: readonly Draft[]): readonly KeptCell[] =>
  drafts.flatMap(({ content }) => {
    const cells: unknown = JSON.parse(content)
    return Array.isArray(cells) ? cells.filter(isCell) : []
  })

function isCell(value: unknown): value is KeptCell {
  return isNamed(value) && ['columnKey', 'text', 'message'].every((key) => isText(value, key))
}

function isForm(value: unknown): value is KeptForm {
  if (!isNamed(value) || !('kind' in value) || !('values' in value)) return false
  return (value.kind === 'destination' || value.kind === 'willingness') && isFields(value.values)
}

function isNamed(value: unknown): value is Readonly<{ id: number; name: string }> {
  return isFields(value) && typeof value.id === 'number' && isText(value, 'name')
}

function isFields(value: unknown): value is FormValues {
  return typeof value === 'object' && value !== null
}

function isText(value: unknown, key: string): boolean {
  return isFields(value) && typeof value[key] === 'string'
}
