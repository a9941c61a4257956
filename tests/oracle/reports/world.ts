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
}>

export type World = readonly Person[]
export type Page = Readonly<{ day: string; world: World }>

/** What was known at the end of a day, of all that was ever known. */
export const knownOn = (pages: readonly Page[], day: string): World =>
  pages.filter((page) => page.day <= day).at(-1)?.world ?? []
