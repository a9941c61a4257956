import { randomUUID } from 'node:crypto'

/** A unique id (UUID version 7) that begins with the time: many made together stand together in an index. */
export function timeOrderedUid(now: number = Date.now()): string {
  const time = now.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
