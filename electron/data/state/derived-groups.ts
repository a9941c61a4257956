// Spells in derived groups, of the people in the table `touched`. What does not depend on events is asked once for all
// who are alike in the fields that a group asks for, and joined back; people with events are asked one by one, and
// only where a condition is over time.
import type { Database } from 'better-sqlite3'
import { codeList } from '#shared/codes/index.ts'
import { isLanded } from '#shared/domain/destination/index.ts'
import {
  type DatedConditions,
  fieldsOf,
  type GroupFacts,
  isOverTime,
  plansOf,
  spellsIn,
} from '#shared/domain/key-groups/index.ts'
import type { GroupRuleField } from '#shared/schemas/group-rule.ts'
import { prepared } from '../ledger-file/query.ts'
import type { ConditionsByGroup } from './group-rules.ts'
import { BEGINNING_OF_TIME, END_OF_TIME } from './intervals.ts'

type Scope = Readonly<{ db: Database; cohort: number }>
type Asked = Readonly<{
  group: string
  conditions: DatedConditions
  fields: readonly GroupRuleField[]
  overTime: boolean
}>

const TEMPORARY = `
CREATE TEMP TABLE IF NOT EXISTS alike (facts TEXT, group_code TEXT, valid_from TEXT, valid_to TEXT);
CREATE INDEX IF NOT EXISTS temp.alike_facts ON alike (facts);
`
const SEPARATOR = '\u001f'

/** Stores the spells of these groups; the people have none in them yet. */
export function storeDerivedGroups(scope: Scope, groups: ConditionsByGroup): void {
  const asked = [...groups].map(askedOf)
  if (asked.length === 0) return
  scope.db.exec(TEMPORARY)
  const of = (overTime: boolean) => asked.filter((one) => one.overTime === overTime)
  for (const alike of byFields(of(false))) storeAlike(scope, alike, '')
  for (const alike of byFields(of(true))) storeAlike(scope, alike, WITHOUT_EVENTS)
  if (of(true).length > 0) storeByEvents(scope, of(true))
}

function askedOf([group, conditions]: readonly [string, DatedConditions]): Asked {
  const fields = new Set(conditions.flatMap(({ when }) => [...fieldsOf(when)]))
  const overTime = conditions.some(({ when }) => isOverTime(when))
  return { group, conditions, fields: [...fields].toSorted(), overTime }
}

const byFields = (asked: readonly Asked[]): Iterable<readonly Asked[]> =>
  Map.groupBy(asked, ({ fields }) => fields.join()).values()

const WITHOUT_EVENTS = `JOIN ledger_state s ON s.graduate_id = t.id
  AND s.destination_event_id IS NULL AND s.willingness_event_id IS NULL`

/** Field names come from the schema of the rules, never from outside. */
function storeAlike({ db, cohort }: Scope, asked: readonly Asked[], whom: string): void {
  const fields = asked[0]?.fields ?? []
  const facts = fields.map((field) => `coalesce(g.${field}, '')`).join(' || char(31) || ') || "''"
  const kinds = prepared(
    db,
    `SELECT DISTINCT ${facts} FROM touched t CROSS JOIN graduate g ON g.id = t.id ${whom}`,
  )
    .pluck()
    .all() as string[]
  prepared(db, 'DELETE FROM alike').run()
  const add = prepared(db, 'INSERT INTO alike VALUES (?, ?, ?, ?)')
  let any = false
  for (const kind of kinds) {
    const texts = kind.split(SEPARATOR)
    const values = Object.fromEntries(fields.map((field, index) => [field, texts[index] ?? '']))
    const person = { cohort, values, willingness: [], destinations: [] }
    for (const { group, from, to } of spells(asked, person)) {
      add.run(kind, group, from, to)
      any = true
    }
  }
  if (!any) return
  // CROSS JOIN fixes the order: by id, so that the table grows at its end.
  prepared(
    db,
    `INSERT INTO derived_membership SELECT t.id, a.group_code, a.valid_from, a.valid_to
       FROM touched t CROSS JOIN graduate g ON g.id = t.id ${whom}
       CROSS JOIN alike a ON a.facts = ${facts}`,
  ).run()
}

type Spell = Readonly<{ group: string; from: string; to: string }>

function* spells(asked: readonly Asked[], facts: GroupFacts): Generator<Spell> {
  for (const { group, conditions } of asked) {
    for (const { from, to } of spellsIn(group, conditions, facts)) {
      yield { group, from: from ?? BEGINNING_OF_TIME, to: to ?? END_OF_TIME }
    }
  }
}

type Row = readonly [id: number, ...facts: (string | null)[]]

/** Whoever has the same facts and the same past is in the same groups: asked once. */
function storeByEvents(scope: Scope, asked: readonly Asked[]): void {
  const { db, cohort } = scope
  const fields = [...new Set(asked.flatMap((one) => one.fields))]
  const columns = ['g.id', ...fields.map((field) => `g.${field}`)].join(', ')
  const people = prepared(
    db,
    `SELECT ${columns} FROM touched t
       CROSS JOIN ledger_state s ON s.graduate_id = t.id CROSS JOIN graduate g ON g.id = t.id
      WHERE s.destination_event_id IS NOT NULL OR s.willingness_event_id IS NOT NULL`,
  )
    .raw()
    .all() as unknown as Row[]
  const landed = landedByPerson(scope)
  const plans = plansByPerson(db, asked)
  const add = prepared(db, 'INSERT INTO derived_membership VALUES (?, ?, ?, ?)')
  const known = new Map<string, readonly Spell[]>()
  for (const [id, ...texts] of people) {
    const [places = '', wills = ''] = [landed.get(id), plans.get(id)]
    const key = [...texts, places, wills].join(SEPARATOR)
    let found = known.get(key)
    if (found === undefined) {
      const values = Object.fromEntries(fields.map((field, index) => [field, texts[index] ?? '']))
      found = [...spells(asked, { cohort, values, ...happened(places, wills) })]
      known.set(key, found)
    }
    for (const { group, from, to } of found) add.run(id, group, from, to)
  }
}

/** The past of a person as one text: `from to code` each. */
type Past = string
const BETWEEN = ';'

function happened(landed: Past, plans: Past): Pick<GroupFacts, 'destinations' | 'willingness'> {
  const parts = (past: Past) =>
    past
      .split(BETWEEN)
      .filter(Boolean)
      .map((part) => part.split(' '))
  return {
    destinations: parts(landed).map(([from = '', to = '', code = '']) => ({
      from,
      to: to === END_OF_TIME ? null : to,
      code,
    })),
    willingness: parts(plans).map(([day = '', , will = '']) => ({ day, will })),
  }
}

/** No other destination matters to a condition. */
function landedByPerson({ db, cohort }: Scope): ReadonlyMap<number, Past> {
  const codes = codeList('destination', cohort)
    .map(({ code }) => code)
    .filter((code) => isLanded(code, cohort))
  return pasts(
    db,
    `SELECT i.graduate_id, i.valid_from || ' ' || i.valid_to || ' ' || i.destination
       FROM touched t CROSS JOIN destination_interval i ON i.graduate_id = t.id
      WHERE i.destination IN (SELECT value FROM json_each(?))`,
    codes,
  )
}

/** Of those who ever had a plan that is asked for. */
function plansByPerson(db: Database, asked: readonly Asked[]): ReadonlyMap<number, Past> {
  const plans = asked.flatMap(({ conditions }) => conditions.flatMap(({ when }) => plansOf(when)))
  if (plans.length === 0) return new Map()
  return pasts(
    db,
    `SELECT i.graduate_id, i.valid_from || ' ' || i.valid_to || ' ' || i.willingness
       FROM touched t CROSS JOIN willingness_interval i ON i.graduate_id = t.id
      WHERE EXISTS (SELECT 1 FROM willingness_interval p
                     WHERE p.graduate_id = t.id AND p.willingness IN (SELECT value FROM json_each(?)))`,
    plans,
  )
}

function pasts(db: Database, text: string, codes: readonly string[]): ReadonlyMap<number, Past> {
  const found = new Map<number, Past>()
  const rows = prepared(db, text).raw().all(JSON.stringify(codes)) as unknown as [number, string][]
  for (const [id, part] of rows) {
    const before = found.get(id)
    found.set(id, before === undefined ? part : before + BETWEEN + part)
  }
  return found
}
