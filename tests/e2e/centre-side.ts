// A central office beside the window, told what to do one thing after the other.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import type { CentreAct } from './centre-process.ts'

const ENTRY = resolve(import.meta.dirname, 'centre-process.ts')

type Told = Readonly<{ told?: unknown; failed?: string }>

export type CentreSide = Readonly<{
  /** what it tells of what it did; what fails there is thrown here */
  act: (act: CentreAct) => Promise<unknown>
  close: () => Promise<void>
}>

/** In a ledger of its own that knows this school; what it exchanges lies in the folder of the test. */
export async function openCentre(folder: string, school: string): Promise<CentreSide> {
  const child = fork(ENTRY, [folder, school], { execArgv: [] })
  const answer = async (): Promise<unknown> => {
    const [{ told, failed }] = (await once(child, 'message')) as [Told]
    if (failed !== undefined) throw new Error(failed)
    return told
  }
  await answer()
  const act = (word: CentreAct): Promise<unknown> => {
    const told = answer()
    child.send(word)
    return told
  }
  const close = async (): Promise<void> => {
    await act('close')
    child.disconnect()
  }
  return { act, close }
}
