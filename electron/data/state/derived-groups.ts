// Spells in derived groups, of the people in the table `touched`. What does not depend on events is asked once for all
// who are alike in the fields that a group asks for, and joined back; one by one are asked those of whom something
// happened that matters to a condition over time.
import type { Database } from 'better-sqlite3'
import { codeList } from '#shared/codes/index.ts'
import { isLanded } from '#shared/domain/destination/index.ts'
import {
  asksUnlanded,
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
  const [overTime, ofFacts] = [true, false].map((is) => asked.filter((one) => one.overTime === is))
  for (const alike of byFields(ofFacts ?? [])) storeAlike(scope, alike, EVERYBODY)
  if (overTime === undefined || overTime.length === 0) return
  const whom = whoMatters(overTime)
  const others = { ...whom, where: `NOT ${whom.where}` }
  for (const alike of byFields(overTime)) storeAlike(scope, alike, others)
  storeByPast(scope, overTime, whom)
}

function askedOf([group, conditions]: readonly [string, DatedConditions]): Asked {
  const fields = new Set(conditions.flatMap(({ when }) => [...fieldsOf(when)]))
  const overTime = conditions.some(({ when }) => isOverTime(when))
  return { group, conditions, fields: [...fields].toSorted(), overTime }
}

const byFields = (asked: readonly Asked[]): Iterable<readonly Asked[]> =>
  Map.groupBy(asked, ({ fields }) => fields.join()).values()

/** Of whom facts are asked: everybody; or those of whom nothing happened that matters, given the plans that do. */
type Whom = Readonly<{ where: string | null; plans: string }>
const EVERYBODY: Whom = { where: null, plans: '[]' }

/** Field names come from the schema of the rules, never from outside. */
function storeAlike({ db, cohort }: Scope, asked: readonly Asked[], { where, plans }: Whom): void {
  const fields = asked[0]?.fields ?? []
  const facts = fields.map((field) => `coalesce(g.${field}, '')`).join(' || char(31) || ') || "''"
  const whom =
    where === null ? '' : `CROSS JOIN ledger_state s ON s.graduate_id = t.id AND ${where}`
  const from = `FROM touched t ${whom} CROSS JOIN graduate g ON g.id = t.id`
  const kinds = prepared(db, `SELECT DISTINCT ${facts} ${from}`).pluck().all({ plans }) as string[]
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
       ${from} CROSS JOIN alike a ON a.facts = ${facts}`,
  ).run({ plans })
}

type Spell = Readonly<{ group: string; from: string; to: string }>

function* spells(asked: readonly Asked[], facts: GroupFacts): Generator<Spell> {
  for (const { group, conditions } of asked) {
    for (const { from, to } of spellsIn(group, conditions, facts)) {
      yield { group, from: from ?? BEGINNING_OF_TIME, to: to ?? END_OF_TIME }
    }
  }
}

const HAS_EVENTS = '(s.destination_event_id IS NOT NULL OR s.willingness_event_id IS NOT NULL)'
const HAD_PLAN = `EXISTS (SELECT 1 FROM willingness_interval p WHERE p.graduate_id = t.id
  AND p.willingness IN (SELECT value FROM json_each(@plans)))`

/** Without a plan that is asked for, it does not matter what happened, unless it is asked how long. */
function whoMatters(asked: readonly Asked[]): Whom {
  const conditions = asked.flatMap((one) => one.conditions.map(({ when }) => when))
  const where = conditions.some(asksUnlanded) ? HAS_EVENTS : HAD_PLAN
  return { where, plans: JSON.stringify(conditions.flatMap(plansOf)) }
}

/** Days have one length, so they stand without signs between them; the code of a plan is followed by one. */
const pastsOf = (fields: readonly GroupRuleField[], { where, plans }: Whom): string => `
  SELECT t.id,
         coalesce((SELECT group_concat(i.valid_from || i.valid_to, '') FROM destination_interval i
           WHERE i.graduate_id = t.id
             AND i.destination IN (SELECT value FROM json_each(@landed))), ''),
         ${
           plans === '[]'
             ? "''"
             : `CASE WHEN ${HAD_PLAN} THEN
                  (SELECT group_concat(i.valid_from || i.willingness, ' ')
                     FROM willingness_interval i WHERE i.graduate_id = t.id) ELSE '' END`
         }
         ${fields.map((field) => `, g.${field}`).join('')}
    FROM touched t CROSS JOIN ledger_state s ON s.graduate_id = t.id
    CROSS JOIN graduate g ON g.id = t.id
   WHERE ${where} ORDER BY t.id`

type Row = readonly [id: number, landed: string, wills: string, ...facts: (string | null)[]]

/** Whoever has the same facts and the same past is in the same groups: asked once. */
function storeByPast(scope: Scope, asked: readonly Asked[], whom: Whom): void {
  const { db, cohort } = scope
  const fields = [...new Set(asked.flatMap((one) => one.fields))]
  const landed = codeList('destination', cohort)
    .map(({ code }) => code)
    .filter((code) => isLanded(code, cohort))
  const people = prepared(db, pastsOf(fields, whom))
    .raw()
    .all({ plans: whom.plans, landed: JSON.stringify(landed) }) as unknown as Row[]
  const writer = spellWriter(db)
  const known = new Map<string, readonly Spell[]>()
  for (const row of people) {
    let key = row[1]
    for (let at = 2; at < row.length; at += 1) key += SEPARATOR + (row[at] ?? '')
    let found = known.get(key)
    if (found === undefined) {
      const [, places, wills, ...texts] = row
      const values = Object.fromEntries(fields.map((field, index) => [field, texts[index] ?? '']))
      const happened = { destinations: landingsIn(places), willingness: plansIn(wills) }
      found = [...spells(asked, { cohort, values, ...happened })]
      known.set(key, found)
    }
    for (const spell of found) writer.add(row[0], spell)
  }
  writer.end()
}

const DAY_LENGTH = END_OF_TIME.length
/** As what somebody landed matters to no condition. */
const ANY_LANDED = '10'

function landingsIn(past: string): GroupFacts['destinations'] {
  const found: GroupFacts['destinations'][number][] = []
  for (let at = 0; at < past.length; at += 2 * DAY_LENGTH) {
    const [until, end] = [at + DAY_LENGTH, at + 2 * DAY_LENGTH]
    const to = past.slice(until, end)
    found.push({
      from: past.slice(at, until),
      to: to === END_OF_TIME ? null : to,
      code: ANY_LANDED,
    })
  }
  return found
}

const plansIn = (past: string): GroupFacts['willingness'] =>
  past
    .split(' ')
    .filter(Boolean)
    .map((part) => ({ day: part.slice(0, DAY_LENGTH), will: part.slice(DAY_LENGTH) }))

const AT_ONCE = 16
const ONE = '(?, ?, ?, ?)'

/** Several rows in one statement cost little more than one. */
function spellWriter(db: Database) {
  const insert = (rows: number) =>
    prepared(db, `INSERT INTO derived_membership VALUES ${Array(rows).fill(ONE).join()}`)
  const full = insert(AT_ONCE)
  let waiting: (number | string)[] = []
  return {
    add(id: number, { group, from, to }: Spell): void {
      waiting.push(id, group, from, to)
      if (waiting.length < AT_ONCE * 4) return
      full.run(waiting)
      waiting = []
    },
    end(): void {
      if (waiting.length > 0) insert(waiting.length / 4).run(waiting)
    },
  }
}
