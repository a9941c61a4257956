// One file on its way into the ledger: read, decided about, written. Each long step is a job that can be cancelled.
import { useRef, useState } from 'react'
import { AppError } from '#shared/contract/app-error.ts'
import type {
  ImportChoices,
  ImportKind,
  ImportPreview,
  ImportResult,
} from '#shared/schemas/import.ts'
import { call } from '../../lib/ipc-client.ts'
import { queryClient } from '../../lib/query-client.ts'
import { jobResult } from '../../lib/use-job.ts'
import type { Change } from './choices.ts'

/** kind null = told by what the file holds; password null = it opens without */
export type Asked = Readonly<{ kind: ImportKind | null; password: string | null }>

/** A file, or what was pasted: `read` starts the job that looks at it. */
export type ImportFile = Readonly<{
  name: string
  read: (asked: Asked) => Promise<Readonly<{ jobId: string }>>
}>

type Shown = Readonly<{ file: ImportFile; preview: ImportPreview }>

export type Flow =
  | Readonly<{ step: 'idle' }>
  | Readonly<{ step: 'reading'; file: ImportFile; jobId: string | null }>
  | Readonly<{ step: 'refused'; file: ImportFile; asked: Asked; cause: unknown }>
  /** `jobId`: it is being read again with other choices; `cause`: why the last step failed */
  | (Shown & Readonly<{ step: 'preview'; jobId: string | null; cause: unknown }>)
  | (Shown & Readonly<{ step: 'writing'; jobId: string | null }>)

const IDLE: Flow = { step: 'idle' }

export function useImportFlow(onDone: (result: ImportResult, file: ImportFile) => void) {
  const [flow, setFlow] = useState<Flow>(IDLE)
  const again = useReadAgain(setFlow)
  const read = async (file: ImportFile, asked: Asked): Promise<void> => {
    setFlow({ step: 'reading', file, jobId: null })
    try {
      const { jobId } = await file.read(asked)
      setFlow({ step: 'reading', file, jobId })
      // The contract names what this job answers with.
      const preview = (await jobResult(jobId)) as ImportPreview
      setFlow({ step: 'preview', file, preview, jobId: null, cause: null })
    } catch (cause) {
      setFlow(isCancelled(cause) ? IDLE : { step: 'refused', file, asked, cause })
    }
  }
  const write = async ({ file, preview }: Shown): Promise<void> => {
    setFlow({ step: 'writing', file, preview, jobId: null })
    try {
      const { jobId } = await call('imports.commit', { previewId: preview.previewId })
      setFlow({ step: 'writing', file, preview, jobId })
      const result = (await jobResult(jobId)) as ImportResult
      // Hints about single people leave the list as it stands; after an import it is another list.
      void queryClient.invalidateQueries({ queryKey: ['graduate-ids'] })
      setFlow(IDLE)
      onDone(result, file)
    } catch (cause) {
      setFlow({ step: 'preview', file, preview, jobId: null, cause })
    }
  }
  const close = async (): Promise<void> => {
    if (flow.step === 'preview') {
      setFlow(IDLE)
      if (flow.jobId !== null) await call('jobs.cancel', { jobId: flow.jobId })
      await call('imports.discard', { previewId: flow.preview.previewId })
    } else if (flow.step === 'refused') setFlow(IDLE)
    else if (flow.step !== 'idle' && flow.jobId !== null) {
      await call('jobs.cancel', { jobId: flow.jobId })
    }
  }
  const choose = (change: Change): void => {
    if (flow.step === 'preview') again(flow, change)
  }
  return { flow, read, choose, write, close }
}

type SetFlow = (next: (now: Flow) => Flow) => void

/** What is said while it is being read again is taken together in the next reading. */
function useReadAgain(setFlow: SetFlow) {
  const wanted = useRef<ImportChoices | null>(null)
  const show = (of: Shown, rest: Readonly<{ jobId: string | null; cause: unknown }>): void =>
    // Closed meanwhile: it stays closed.
    setFlow((now) => (now.step === 'preview' ? { step: 'preview', ...of, ...rest } : now))
  const run = async ({ file, preview }: Shown): Promise<void> => {
    let present = preview
    try {
      for (;;) {
        const choices = wanted.current ?? present.choices
        const { jobId } = await call('imports.replan', { previewId: present.previewId, choices })
        show({ file, preview: present }, { jobId, cause: null })
        present = (await jobResult(jobId)) as ImportPreview
        if (wanted.current === choices) break
      }
      show({ file, preview: present }, { jobId: null, cause: null })
    } catch (cause) {
      show({ file, preview: present }, { jobId: null, cause: isCancelled(cause) ? null : cause })
    } finally {
      wanted.current = null
    }
  }
  return ({ file, preview }: Shown, change: Change): void => {
    const isRunning = wanted.current !== null
    wanted.current = change(wanted.current ?? preview.choices)
    if (!isRunning) void run({ file, preview })
  }
}

const isCancelled = (cause: unknown): boolean =>
  cause instanceof AppError && cause.code === 'cancelled'
