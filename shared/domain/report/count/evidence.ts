/** What the evidence of a landed person's destination says as of a day. */
export type Evidence = Readonly<{
  /** a piece that was not rejected */
  isThere: boolean
  /** what checking found: all of it true, some of it wrong, none of it true; null: not checked */
  checked: 'true' | 'wrong' | 'false' | null
  /** after one was rejected, another piece was handed in */
  mended: boolean
}>

export const NO_EVIDENCE: Evidence = { isThere: false, checked: null, mended: false }

/** One piece as of the day: whether it was checked, and rejected. */
export type Piece = Readonly<{
  state: 'received' | 'accepted' | 'rejected'
  addedOn: string
  checkedOn: string
}>

/** Of all pieces that count for the present destination. */
export function evidenceOf(pieces: readonly Piece[]): Evidence {
  const rejected = pieces.filter(({ state }) => state === 'rejected')
  const isThere = rejected.length < pieces.length
  const isChecked = pieces.some(({ state }) => state !== 'received')
  const outcome = rejected.length === 0 ? 'true' : isThere ? 'wrong' : 'false'
  const mended = rejected.some(({ checkedOn }) =>
    pieces.some(({ state, addedOn }) => state !== 'rejected' && addedOn >= checkedOn),
  )
  return { isThere, checked: isChecked ? outcome : null, mended }
}
