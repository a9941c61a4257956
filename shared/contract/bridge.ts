// What the preload puts on the page's window. Types only.
import type { AppEvent } from './events.ts'
import type { Input, Method, Output } from './index.ts'
import type { Result } from './result.ts'

/** All methods but files.dropped: a path comes from a file the user dropped, never from the page. */
export type PageMethod = Exclude<Method, 'files.dropped'>

/** The File of the page; this room has no DOM types. */
type DomFile = Readonly<{ name: string; size: number; type: string }>

export type Bridge = Readonly<{
  invoke: <M extends PageMethod>(method: M, input: Input<M>) => Promise<Result<Output<M>>>
  /** Calls the listener for each event; the returned function ends that. */
  onEvent: (listener: (event: AppEvent) => void) => () => void
  /** The token of a file that was dropped on the page. */
  droppedFile: (file: DomFile) => Promise<Result<Output<'files.dropped'>>>
}>
