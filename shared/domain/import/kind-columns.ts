// The columns of a file in the eyes of its kind: which of them it takes, which stay as further ones, which have no place.
import { FIELDS, fieldByKey, GUIDANCE_FIELDS, isTyped } from '../fields/index.ts'
import type { Column } from './columns.ts'
import type { IMPORT_KINDS } from './import-kinds.ts'
import { GROUP_FROM } from './known-headers.ts'
import { isListField, listColumn, listFields } from './list-fields.ts'

type Kind = (typeof IMPORT_KINDS)[number]

type Taking = Readonly<{
  /** homes of the fields of a person that the kind takes or looks people up by */
  homes: ReadonlySet<string>
  /** what becomes of the others: kept beside the record, or not taken */
  others: 'extra' | 'untaken'
}>

const NOBODY: ReadonlySet<string> = new Set()

const TAKING: Readonly<Record<Kind, Taking>> = {
  roster: { homes: new Set(['graduate', 'pairing']), others: 'extra' },
  plan: {
    homes: new Set(['graduate', 'destination', 'destination_detail', 'willingness', 'pairing']),
    others: 'extra',
  },
  willingness: { homes: new Set(['graduate', 'willingness', 'pairing']), others: 'extra' },
  'key-group': { homes: new Set(['graduate', 'group']), others: 'extra' },
  contacts: { homes: new Set(['graduate']), others: 'untaken' },
  staff: { homes: NOBODY, others: 'untaken' },
  positions: { homes: NOBODY, others: 'extra' },
  fairs: { homes: NOBODY, others: 'extra' },
  baseline: { homes: NOBODY, others: 'extra' },
  platform: {
    homes: new Set(['graduate', 'destination', 'destination_detail']),
    others: 'untaken',
  },
}

const GUIDANCE: ReadonlySet<string> = new Set(GUIDANCE_FIELDS.map(({ key }) => key))
/** Lists that look people up by their roster fields and leave those of guidance alone. */
const ONLY_LOOKS_UP: ReadonlySet<Kind> = new Set(['key-group', 'contacts', 'platform'])
/** What neither stores nor offers a requirement of sex: discrimination in recruitment is unlawful. */
const SEX_REQUIREMENT = /^(性别|性别要求|要求性别|招聘性别|性别限制)$/

/** Whether a column of vacancies asks for a sex. */
export function asksForSex(kind: Kind, header: string): boolean {
  return kind === 'positions' && SEX_REQUIREMENT.test(header.replace(/\s/g, ''))
}

/** The columns as the kind reads them, in the order of the sheet. */
export function columnsFor(kind: Kind, columns: readonly Column[]): readonly Column[] {
  const chosen = chosenColumns(kind, columns)
  return columns.map((column) => {
    if (isSettled(kind, column)) return column
    const own = chosen.get(column.index)
    if (own !== undefined) return { ...column, field: own, role: 'value', by: 'header' }
    if (asksForSex(kind, column.header)) return { ...column, field: null, role: 'untaken' }
    if (column.role === 'ignored') return column
    if (column.field !== null && takes(kind, column.field)) return column
    return { ...column, field: null, role: TAKING[kind].others }
  })
}

/** Of several columns for one thing the one with the most official header; what somebody has decided stays so. */
function chosenColumns(kind: Kind, columns: readonly Column[]): ReadonlyMap<number, string> {
  const best = new Map<string, Readonly<{ index: number; rank: number }>>()
  const settled = new Set(
    columns.filter((column) => isSettled(kind, column)).map(({ field }) => field),
  )
  for (const column of columns) {
    const own = isDecided(column) ? undefined : listColumn(kind, column.header)
    if (own === undefined || isSettled(kind, column) || settled.has(own.key)) continue
    const known = best.get(own.key)
    if (known === undefined || own.rank < known.rank)
      best.set(own.key, { index: column.index, rank: own.rank })
  }
  return new Map([...best].map(([key, { index }]) => [index, key]))
}

/** Whether somebody has said what the column feeds, or its cells have, and the kind has a place for it. */
function isSettled(kind: Kind, column: Column): boolean {
  const { field, by, role } = column
  if (by === 'header' || asksForSex(kind, column.header)) return false
  if (field === null) return isDecided(column) && role === 'ignored'
  return takes(kind, field) || (isDecided(column) && isListField(kind, field))
}

function isDecided({ by }: Column): boolean {
  return by === 'choice' || by === 'memory'
}

/** Keys of what a column of such a list can feed. */
export function fieldsOfKind(kind: Kind): readonly string[] {
  const ofPeople = FIELDS.map(({ key }) => key).filter((key) => takes(kind, key))
  return [...ofPeople, ...listFields(kind).map(({ key }) => key)]
}

/** Whether a column that feeds nothing can be kept beside the record. */
export function keepsOthers(kind: Kind): boolean {
  return TAKING[kind].others === 'extra'
}

function takes(kind: Kind, key: string): boolean {
  const field = fieldByKey(key)
  if (field === undefined) return key === GROUP_FROM && kind === 'key-group'
  // The day of a pairing follows from the helper.
  if (field.home === 'pairing' && !isTyped(field)) return false
  if (ONLY_LOOKS_UP.has(kind) && GUIDANCE.has(key)) return false
  return TAKING[kind].homes.has(field.home)
}
