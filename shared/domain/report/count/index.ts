// How a table is counted: each column says how often a person counts in it, the table says in which rows. The figures
// and the names behind them come from the same two sentences, so that they cannot differ.
export { behind, type Counting, type Counts, countRows, type Figure } from './count.ts'
export { type Evidence, evidenceOf, NO_EVIDENCE, type Piece } from './evidence.ts'
export { type MoveKind, moveOf } from './moves.ts'
export {
  type FactId,
  inN,
  inUnitOrder,
  type Person,
  type Standing,
  unitKey,
  unitOf,
  unitsKey,
  unitsOf,
} from './person.ts'
export { type Work, workOf } from './work.ts'
