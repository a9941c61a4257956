// What a ledger knows as one would write it on paper: plain lists, in the order in which things were written down.
// The tables are worked out from it a second time, from the text of the domain alone, without intervals or a database.

/** Somebody's destination or willingness, as it was told: it holds from its day on, until something told later does. */
export type Told = Readonly<{
  on: string
  what: string
  /** of a destination */
  details: Readonly<Record<string, string>>
  /** of a willingness */
  reasons: readonly string[]
}>
export type Tag = Readonly<{ on: string; group: string; isIn: boolean }>
export type Helper = Readonly<{ on: string; staff: number | null }>
export type Contact = Readonly<{
  on: string
  kind: string
  way: string
  result: string
  staff: number | null
}>
export type Push = Readonly<{ on: string; vacancy: number; staff: number | null }>

/** A paper of the destination that stands at this place among all that were told; its state is that of checking. */
export type Paper = Readonly<{
  on: string
  about: number
  state: string
  checkedOn: string
  voidedOn: string | null
}>

export type Person = Readonly<{
  id: number
  studentNo: string
  name: string
  facts: Readonly<Record<string, string>>
  destinations: readonly Told[]
  willingness: readonly Told[]
  tags: readonly Tag[]
  helpers: readonly Helper[]
  contacts: readonly Contact[]
  pushes: readonly Push[]
  papers: readonly Paper[]
}>

export type World = readonly Person[]

export type Fair = Readonly<{
  on: string
  online: boolean
  units: number
  posts: number
  demand: number
  intents: number | null
  signed: number | null
}>
/** A day that was finished (日清), and what had been written down when it was. */
export type Finished = Readonly<{ day: string; pages: readonly Page[] }>
export type Period = Readonly<{
  id: number
  name: string
  from: string
  to: string
  deadline: string | null
}>
/** What a school brought for a period, once; `school` is its place among all, `at` the instant of handing in. */
export type Submission = Readonly<{
  id: number
  period: number
  school: number
  state: string
  at: string | null
  reason: string
}>
/** What is kept of nobody in particular: events, the seekers that were entered for them, finished days, what schools hand in. */
export type Registers = Readonly<{
  fairs: readonly Fair[]
  seekers: readonly Readonly<{ on: string; count: number }>[]
  finished: readonly Finished[]
  periods: readonly Period[]
  submissions: readonly Submission[]
}>
/** How many had landed of how many a year before; of the university, a school or a major. */
export type LastYear = Readonly<{
  day: string
  scope: 'university' | 'school' | 'major'
  name: string
  graduates: number
  landed: number
}>

export const NOTHING_KEPT: Registers = {
  ...{ fairs: [], seekers: [], finished: [] },
  ...{ periods: [], submissions: [] },
}

export type Page = Readonly<{ day: string; world: World; registers: Registers }>

/** What was known at the end of a day, of all that was ever known. */
export const knownOn = (pages: readonly Page[], day: string): World =>
  pages.filter((page) => page.day <= day).at(-1)?.world ?? []
