// R10 帮扶工作统计 (domain.md §4.5, §7): what was done for people within the period, by unit or by helper.
import { type Sight, unitOf } from './asked.ts'
import { helperOf, isInN, isOverdue, isUnemployed, isValid } from './on-a-day.ts'
import { SERVICE_KINDS } from './schemes.ts'
import { STAFF } from './steps.ts'
import { type Cell, count, percent, type Row, type Table, times } from './table.ts'
import type { Person, World } from './world.ts'

/** Whose helper on the day is the row's, whoever else may have talked to them. */
export function assistanceTable(sight: Sight): Table {
  const { asOf, rows } = sight.asked
  const ofHelper = (one: Person) => {
    const helper = helperOf(one, asOf)
    return `=${helper === null ? '' : STAFF[helper]}`
  }
  const isByHelper = rows === 'helpers'
  const groups = Map.groupBy(sight.end, isByHelper ? ofHelper : (one) => unitOf(one, rows))
  const all = [...groups].map(([key, people]) => [key, rowOf(people, sight)] as const)
  // Having no helper is a row only where there is something to count; a helper or a unit is one also where nobody counts.
  const isAway = (key: string, row: Row) =>
    isByHelper && key === '=' && !Object.values(row).some(isFigure)
  const shown = all.filter(([key, row]) => !isAway(key, row))
  return {
    rows: new Map(shown),
    total: rowOf(sight.end, sight),
  }
}

const isFigure = ({ value }: Cell): boolean => typeof value === 'number' && value > 0

/**
 * The domain does not say whose contacts are counted: the work was done whoever it was done for, so these are of everybody
 * on the roster, as in R9. Who is covered are people of the ledger alone.
 */
function rowOf(people: World, { asked: { asOf, from } }: Sight): Row {
  const within = ({ on }: Readonly<{ on: string }>) => from <= on && on <= asOf
  const contacts = times(people, (one) => one.contacts.filter(within).length)
  const valid = (one: Person) => one.contacts.filter(within).filter(isValid)
  const open = people.filter((one) => isInN(one) && isUnemployed(one, asOf))
  const contacted = open.filter((one) => valid(one).length > 0)
  const ofKinds = SERVICE_KINDS.map((code) => [
    `kind_${code}`,
    times(people, (one) => valid(one).filter(({ kind }) => kind === code).length),
  ])
  const isVain = (contact: Person['contacts'][number]) => within(contact) && !isValid(contact)
  return {
    unemployed: count(open),
    paired: count(open.filter((one) => helperOf(one, asOf) !== null)),
    contacts,
    contacted: count(contacted),
    coverage: percent(contacted.length, open.length),
    ...Object.fromEntries(ofKinds),
    attempts: times(people, (one) => one.contacts.filter(isVain).length),
    pushes: times(people, (one) => one.pushes.filter(within).length),
    overdue: count(open.filter((one) => isOverdue(one, asOf))),
  }
}
