// The place of a row in a list that may hold a million. Asked for at every key, mostly for the same few rows.
import type { IdVector } from './types.ts'

// Looked through so often without a hit near the last one, a list deserves a table.
const LOOKS = 8
const SHORT = 2048

type Memory = {
  /** Where the last one was found. */
  last: number
  looks: number
  /** Open addressing: places from 1, 0 where nothing is; 8 MB for a million. */
  table: Int32Array | undefined
}

const memories = new WeakMap<IdVector, Memory>()

/** A row's place in the list, -1 when it is not there. A list never changes: it is replaced. */
export function indexOfId(ids: IdVector, id: number): number {
  const memory = memoryOf(ids)
  if (ids[memory.last] === id) return memory.last
  const found = memory.table === undefined ? look(ids, id, memory) : lookUp(ids, id, memory.table)
  if (found !== -1) memory.last = found
  return found
}

function memoryOf(ids: IdVector): Memory {
  const known = memories.get(ids)
  if (known !== undefined) return known
  const memory = { last: 0, looks: 0, table: undefined }
  memories.set(ids, memory)
  return memory
}

function look(ids: IdVector, id: number, memory: Memory): number {
  memory.looks += 1
  if (ids.length > SHORT && memory.looks > LOOKS) {
    memory.table = tableOf(ids)
    return lookUp(ids, id, memory.table)
  }
  for (let index = 0; index < ids.length; index += 1) if (ids[index] === id) return index
  return -1
}

function tableOf(ids: IdVector): Int32Array {
  const table = new Int32Array(2 ** Math.ceil(Math.log2(ids.length * 1.5)))
  const mask = table.length - 1
  for (let index = 0; index < ids.length; index += 1) {
    let at = hash(ids[index] ?? 0) & mask
    while (table[at] !== 0) at = (at + 1) & mask
    table[at] = index + 1
  }
  return table
}

function lookUp(ids: IdVector, id: number, table: Int32Array): number {
  const mask = table.length - 1
  for (let at = hash(id) & mask; ; at = (at + 1) & mask) {
    const place = table[at] ?? 0
    if (place === 0) return -1
    if (ids[place - 1] === id) return place - 1
  }
}

/** Spreads ids that follow one another. */
function hash(id: number): number {
  const mixed = Math.imul(id ^ (id / 2 ** 32), 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
