// What a ledger knows, as plain lists: the rules of taking back written a second time, without a database.
export type CellName = 'student_no' | 'name' | 'remark' | 'class_name'
export type Axis = 'destination' | 'willingness'
type Happened = Readonly<{ key: number; to: string }>
export type Person = Readonly<{
  cells: Readonly<Record<CellName, string>>
  events: Readonly<Record<Axis, readonly Happened[]>>
}>

type CellEffect = Readonly<{ what: 'cell'; id: number; cell: CellName; from: string; to: string }>
type EventEffect<W> = Readonly<{ what: W; id: number; axis: Axis; event: Happened }>
type PersonEffect<W> = Readonly<{ what: W; id: number; cells: Person['cells'] }>
type Effect =
  | CellEffect
  | EventEffect<'add'>
  | EventEffect<'drop'>
  | PersonEffect<'come'>
  | PersonEffect<'go'>
type Kind = 'command' | 'import' | 'undo' | 'redo' | 'erase'
type Batch = {
  kind: Kind
  effects: Effect[]
  reverts: number | null
  revertedBy: number | null
  /** all that it changed was of people who are erased */
  isErased?: boolean
}

export type Model = {
  people: Map<number, Person>
  /** batch n stands at n - 1 */
  batches: Batch[]
  events: number
}

export const emptyModel = (): Model => ({ people: new Map(), batches: [], events: 0 })

const isEntered = ({ kind }: Batch): boolean => kind === 'command' || kind === 'import'

/** Numbers from the newest to the oldest. */
const newestFirst = ({ batches }: Model): number[] => batches.map((_batch, i) => i + 1).reverse()
const batchOf = (model: Model, batch: number): Batch | undefined => model.batches[batch - 1]

export function undoStep(model: Model): number | null {
  const found = newestFirst(model).find((number) => {
    const batch = batchOf(model, number)
    return batch && isEntered(batch) && batch.revertedBy === null && batch.effects.length > 0
  })
  return found ?? null
}

export function redoStep(model: Model): number | null {
  for (const number of newestFirst(model)) {
    const batch = batchOf(model, number)
    if (batch === undefined || isEntered(batch)) return null
    const holds = batch.revertedBy === null && batch.isErased !== true
    const isOpen = batch.kind === 'undo' && holds && batch.reverts !== null
    if (isOpen && batchOf(model, batch.reverts ?? 0)?.revertedBy === number) return number
  }
  return null
}

/** Who can be brought back, the last removed first, with the batch that removed them. */
export function binOf(model: Model): Map<number, number> {
  const bin = new Map<number, number>()
  for (const number of newestFirst(model)) {
    const batch = batchOf(model, number)
    if (batch?.kind !== 'command' || batch.revertedBy !== null) continue
    for (const { what, id } of [...batch.effects].reverse()) {
      if (what === 'go' && !model.people.has(id) && !bin.has(id)) bin.set(id, number)
    }
  }
  return bin
}

const isTaken = ({ people }: Model, no: string, by: number): boolean =>
  [...people].some(([id, { cells }]) => id !== by && cells.student_no === no)

/** The state after a batch of these changes; what changes nothing is left out. */
export function enter(model: Model, kind: Kind, work: (done: Effect[]) => void): void {
  const effects: Effect[] = []
  work(effects)
  if (effects.length > 0) model.batches.push({ kind, effects, reverts: null, revertedBy: null })
}

/** `refused`: whose number stays with somebody else. */
export function setCell(
  model: Model,
  done: Effect[],
  { id, cell, to }: Readonly<{ id: number; cell: CellName; to: string }>,
  refused: ReadonlySet<number>,
) {
  const from = model.people.get(id)?.cells[cell]
  if (from === undefined || from === to) return
  if (cell === 'student_no' && refused.has(id)) return
  apply(model, done, { what: 'cell', id, cell, from, to })
}

/** Whose wish for another number is not granted when all wish at once; the first of several gets it. */
export function refusedNumbers(
  numbers: ReadonlyMap<number, string>,
  wishes: ReadonlyMap<number, string>,
): Set<number> {
  const granted = new Map<number, string>()
  for (const [id, to] of wishes) {
    if (numbers.get(id) !== to && ![...granted.values()].includes(to)) granted.set(id, to)
  }
  const isBlocked = ([id, to]: readonly [number, string]): boolean =>
    [...numbers].some(([other, number]) => other !== id && number === to && !granted.has(other))
  for (let one = [...granted].find(isBlocked); one; one = [...granted].find(isBlocked)) {
    granted.delete(one[0])
  }
  return new Set([...wishes.keys()].filter((id) => !granted.has(id)))
}

export const numbersIn = ({ people }: Model): Map<number, string> =>
  new Map([...people].map(([id, { cells }]) => [id, cells.student_no]))

export function happen(model: Model, done: Effect[], id: number, axis: Axis, to: string) {
  const person = model.people.get(id)
  if (person === undefined || presentOf(person, axis) === to) return
  model.events += 1
  apply(model, done, { what: 'add', id, axis, event: { key: model.events, to } })
}

export const presentOf = ({ events }: Person, axis: Axis): string | null =>
  events[axis].at(-1)?.to ?? (axis === 'willingness' ? '00' : null)

export function come(model: Model, done: Effect[], id: number, cells: Person['cells']): void {
  apply(model, done, { what: 'come', id, cells })
}

export function go(model: Model, done: Effect[], id: number): void {
  const person = model.people.get(id)
  if (person === undefined) return
  for (const axis of ['willingness', 'destination'] as const) {
    for (const event of [...person.events[axis]].reverse())
      apply(model, done, { what: 'drop', id, axis, event })
  }
  apply(model, done, { what: 'go', id, cells: person.cells })
}

/** Everybody of whom anything is known, the removed too. */
export const heldBy = ({ people, batches }: Readonly<Model>): Set<number> =>
  new Set([...people.keys(), ...batches.flatMap(({ effects }) => effects.map(({ id }) => id))])

/** As if they had never been; that something was is all that stays. */
export function erase(model: Model, ids: readonly number[]): void {
  for (const id of ids) model.people.delete(id)
  for (const batch of model.batches) {
    const left = batch.effects.filter(({ id }) => !ids.includes(id))
    if (left.length === 0 && batch.effects.length > 0) batch.isErased = true
    batch.effects = left
  }
  model.batches.push({ kind: 'erase', effects: [], reverts: null, revertedBy: null })
}

function apply({ people }: Model, done: Effect[], effect: Effect): void {
  done.push(effect)
  const { id } = effect
  if (effect.what === 'come') {
    people.set(id, { cells: effect.cells, events: { destination: [], willingness: [] } })
    return
  }
  const person = people.get(id)
  if (effect.what === 'go') people.delete(id)
  if (person === undefined || effect.what === 'go') return
  if (effect.what === 'cell') {
    people.set(id, { ...person, cells: { ...person.cells, [effect.cell]: effect.to } })
    return
  }
  const { axis, event } = effect
  const others = person.events[axis].filter(({ key }) => key !== event.key)
  const events = effect.what === 'add' ? [...others, event] : others
  events.sort((one, other) => one.key - other.key)
  people.set(id, { ...person, events: { ...person.events, [axis]: events } })
}

/** Brings people out of the bin; says how many came and whether somebody could not. */
export function restore(model: Model, ids: readonly number[]): { restored: number; kept: boolean } {
  const wanted = [...binOf(model)].filter(([id]) => ids.includes(id))
  let kept = false
  enter(model, 'command', (done) => {
    for (const [id, number] of wanted) {
      const effects = batchOf(model, number)?.effects.filter((effect) => effect.id === id) ?? []
      if (revert(model, done, effects).kept) kept = true
    }
  })
  return { restored: wanted.filter(([id]) => model.people.has(id)).length, kept }
}

/** Takes a batch back, or an undoing by `redo`; says whether something had to be kept. */
export function takeBack(model: Model, number: number, kind: 'undo' | 'redo'): boolean {
  const batch = batchOf(model, number)
  if (batch === undefined) throw new Error(`no batch ${number}`)
  const done: Effect[] = []
  const { reverted, kept } = revert(model, done, batch.effects)
  if (reverted === 0 && kept && done.length === 0) return true
  model.batches.push({ kind, effects: done, reverts: number, revertedBy: null })
  batch.revertedBy = model.batches.length
  const first = kind === 'redo' ? batchOf(model, batch.reverts ?? 0) : undefined
  if (first !== undefined) first.revertedBy = null
  return kept
}

function revert(model: Model, done: Effect[], effects: readonly Effect[]) {
  const gone = effects.filter(({ what }) => what === 'go').map(({ id }) => id)
  const back = new Set(gone.filter((id) => model.people.has(id)))
  const refused = refusedBack(model, effects)
  let reverted = 0
  let kept = false
  for (const effect of [...effects].reverse()) {
    if (back.has(effect.id) && (effect.what === 'go' || effect.what === 'drop')) continue
    const opposite = oppositeOf(model, effect, refused)
    if (opposite === 'kept') kept = true
    else reverted += 1
    if (typeof opposite === 'object') apply(model, done, opposite)
  }
  return { reverted, kept }
}

/** Numbers go back together, since they may have been swapped. */
function refusedBack(model: Model, effects: readonly Effect[]): ReadonlySet<number> {
  const wishes = new Map<number, string>()
  for (const effect of effects) {
    if (effect.what !== 'cell' || effect.cell !== 'student_no') continue
    const present = model.people.get(effect.id)?.cells.student_no
    if (present === effect.to) wishes.set(effect.id, effect.from)
  }
  return refusedNumbers(numbersIn(model), wishes)
}

/** What takes an effect back now; `done`: it is taken back already. */
function oppositeOf(
  model: Model,
  effect: Effect,
  refused: ReadonlySet<number>,
): Effect | 'done' | 'kept' {
  const person = model.people.get(effect.id)
  switch (effect.what) {
    case 'cell': {
      const present = person?.cells[effect.cell]
      if (present === effect.from) return 'done'
      if (present !== effect.to) return 'kept'
      const isBlocked = effect.cell === 'student_no' && refused.has(effect.id)
      return isBlocked ? 'kept' : { ...effect, from: effect.to, to: effect.from }
    }
    case 'add': {
      const keys = person?.events[effect.axis].map(({ key }) => key) ?? []
      if (!keys.includes(effect.event.key)) return 'done'
      return keys.at(-1) === effect.event.key ? { ...effect, what: 'drop' } : 'kept'
    }
    case 'drop':
      if (person === undefined) return 'kept'
      return person.events[effect.axis].some(({ key }) => key === effect.event.key)
        ? 'done'
        : { ...effect, what: 'add' }
    case 'come': {
      if (person === undefined) return 'done'
      const isUsed = person.events.destination.length + person.events.willingness.length > 0
      return isUsed || !isSame(person.cells, effect.cells) ? 'kept' : { ...effect, what: 'go' }
    }
    case 'go':
      if (person !== undefined) return isSame(person.cells, effect.cells) ? 'done' : 'kept'
      return isTaken(model, effect.cells.student_no, effect.id)
        ? 'kept'
        : { ...effect, what: 'come' }
  }
}

const isSame = (one: Person['cells'], other: Person['cells']): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
