// What the shell and the data thread say to each other. Only these messages cross the port.
import type { AppEvent } from '#shared/contract/events.ts'
import type { Result } from '#shared/contract/result.ts'

export type DataThreadOptions = Readonly<{
  folders: Readonly<{ ledgers: string; state: string }>
  program: Readonly<{ version: string; logs: string | null }>
}>

export type ToData =
  | Readonly<{ type: 'call'; id: number; method: string; input: unknown }>
  | Readonly<{ type: 'file'; token: string; path: string }>
  | Readonly<{ type: 'close' }>

export type FromData =
  | Readonly<{ type: 'ready' }>
  | Readonly<{ type: 'answer'; id: number; result: Result<unknown> }>
  | Readonly<{ type: 'event'; event: AppEvent }>
  | Readonly<{ type: 'log'; line: string }>
  /** still at it: a last backup takes its time */
  | Readonly<{ type: 'closing' }>
  | Readonly<{ type: 'closed' }>
