// What one key says of an attempt to reach somebody.
import type { ContactEntry } from '#shared/schemas/contact.ts'

export const ATTEMPT = '10'
const TELEPHONE = '1'
export const VERIFIED = '9'
const REACHED = '1'

/** Recorded at once, without a dialog. */
const RESULTS = { unanswered: '2', unusable: '3' } as const
export type Failed = keyof typeof RESULTS
export type Outcome = Failed | 'reached' | 'landed'

/** In the dialog; F9 registers a destination on the page as well. */
export const OUTCOME_KEYS = { unanswered: 'F6', unusable: 'F8', landed: 'F9' } as const

type Where = Readonly<{ day: string; way?: string | undefined }>

/** What is kept of an attempt that reached nobody. */
export const failedEntry = (outcome: Failed, { day, way = TELEPHONE }: Where): ContactEntry => ({
  ...NOTHING_MORE,
  day,
  kind: ATTEMPT,
  way,
  result: RESULTS[outcome],
})

/** Nothing said beyond what was done. */
export const NOTHING_MORE = {
  content: '',
  nextAction: '',
  nextDate: null,
  staffId: null,
  minutes: null,
  expectedBefore: '',
  expectedAfter: '',
} as const satisfies Partial<ContactEntry>

/** What a dialog begins with beside what was used last. */
export type Preset = Readonly<{ kind?: string; way?: string; result: string }>

export const PRESETS = {
  reached: { result: REACHED },
  /** somebody says that they found something: asked by telephone */
  verified: { kind: VERIFIED, way: TELEPHONE, result: REACHED },
  /** they came to an appointment */
  met: { way: '3', result: REACHED },
} as const satisfies Record<string, Preset>
