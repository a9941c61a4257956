// How much a school knows of its graduates, as it can be said before anything is handed in.
import { isLost, isValidContact } from '../follow-up/index.ts'
import { DEFAULT_WILLINGNESS } from '../willingness/index.ts'

const UNASKED: ReadonlySet<string> = new Set(['', DEFAULT_WILLINGNESS])

export type CoverageFacts = Readonly<{
  inLedger: boolean
  willingness: string
  /** kinds and results of all contacts, each pair once */
  contacts: readonly Readonly<{ kind: string; result: string }>[]
}>

/** Where somebody went is known, or what somebody wants: neither never asked nor lost (the knowledge rate of NACE). */
export const isKnown = ({ inLedger, willingness }: CoverageFacts): boolean =>
  !inLedger || !(UNASKED.has(willingness) || isLost(willingness))

/** Somebody in the ledger who was reached, in person or through the family. */
export const isContacted = ({ inLedger, contacts }: CoverageFacts): boolean =>
  inLedger && contacts.some(isValidContact)
