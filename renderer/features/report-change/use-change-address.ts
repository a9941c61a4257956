// What is asked of a change, at the end of its address beside what every view of the page is asked: back from a person
// the same part is open.
import { useSearchParams } from 'react-router'
import type { ChangeFigure, ChangeQuestion } from '#shared/contract/report-change.ts'
import { addDays, isDay } from '#shared/domain/day/index.ts'
import {
  CHANGE_AXES,
  CHANGE_PARTS,
  type ChangeAxis,
  type ChangePart,
  PAIR_AXES,
} from '#shared/domain/report/change.ts'
import type { Known } from '#shared/schemas/past.ts'
import { today } from '../../lib/today.ts'
import { askedOf, type ReportAddress } from '../figures/index.ts'

export type Door = Readonly<{
  part: ChangePart
  axis?: ChangeAxis | undefined
  pair?: ChangeFigure['pair']
}>
type Patch = Readonly<{
  begin?: string
  began?: Known
  asOf?: string
  known?: Known
  axis?: ChangeAxis
  door?: Door | null
}>

const oneOf = <T extends string>(values: readonly T[], text: string | null): T | undefined =>
  values.find((value) => value === text)

export function useChangeAddress(address: ReportAddress) {
  const [search, setSearch] = useSearchParams()
  const now = today().format('YYYY-MM-DD')
  const { from, known = 'now', where } = askedOf(address, now)
  const to = address.asOf ?? now
  const own = search.get('begin')
  // Left out: what the period of the tables began with.
  const begin = own !== null && isDay(own) && own <= to ? own : addDays(from ?? to, -1)
  const began: Known = search.get('began') === 'now' ? 'now' : 'then'
  const question: ChangeQuestion = {
    from: { asOf: begin, known: began },
    to: { asOf: to, known },
    ...(where === undefined ? {} : { where }),
  }
  const change = (patch: Patch): void =>
    setSearch((before) => patched(before, patch, now), { replace: true })
  const axis = oneOf(CHANGE_AXES, search.get('axis')) ?? 'unemployed'
  return { question, axis, door: doorIn(search), isPast: to < now, change }
}

function doorIn(search: URLSearchParams): Door | null {
  const part = oneOf(CHANGE_PARTS, search.get('part'))
  if (part === undefined) return null
  const of = oneOf(PAIR_AXES, search.get('pair'))
  const pair =
    of === undefined ? {} : { pair: { of, before: search.get('was'), after: search.get('is') } }
  return { part, axis: oneOf(CHANGE_AXES, search.get('side')), ...pair }
}

function patched(before: URLSearchParams, { door, ...patch }: Patch, now: string): URLSearchParams {
  const search = new URLSearchParams(before)
  for (const [key, value] of Object.entries(patch)) search.set(key, value)
  if (search.get('asOf') === now) search.delete('asOf')
  if (door === undefined) return search
  for (const key of ['part', 'side', 'pair', 'was', 'is']) search.delete(key)
  if (door === null) return search
  search.set('part', door.part)
  if (door.axis !== undefined) search.set('side', door.axis)
  if (door.pair === undefined) return search
  search.set('pair', door.pair.of)
  if (door.pair.before !== null) search.set('was', door.pair.before)
  if (door.pair.after !== null) search.set('is', door.pair.after)
  return search
}
