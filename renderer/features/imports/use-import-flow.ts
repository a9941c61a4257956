// One file on its way into the ledger: read, shown, written. Each long step is a job that can be cancelled.
import { useState } from 'react'
import { AppError } from '#shared/contract/app-error.ts'
import type { ImportKind, ImportPreview, ImportResult } from '#shared/schemas/import.ts'
import { call } from '../../lib/ipc-client.ts'
import { queryClient } from '../../lib/query-client.ts'
import { jobResult } from '../../lib/use-job.ts'

export type ImportFile = Readonly<{ token: string; name: string }>
/** null = told by the file, today. */
export type ReadAs = Readonly<{ kind: ImportKind | null; effective: string | null }>

export type Flow =
  | Readonly<{ step: 'idle' }>
  | Readonly<{ step: 'reading'; file: ImportFile; jobId: string | null }>
  | Readonly<{ step: 'refused'; file: ImportFile; cause: unknown }>
  | Readonly<{ step: 'preview'; file: ImportFile; preview: ImportPreview; cause: unknown }>
  | Readonly<{
      step: 'writing'
      file: ImportFile
      preview: ImportPreview
      jobId: string | null
    }>

const IDLE: Flow = { step: 'idle' }
const AS_IT_IS: ReadAs = { kind: null, effective: null }

export function useImportFlow(onDone: (result: ImportResult, file: ImportFile) => void) {
  const [flow, setFlow] = useState<Flow>(IDLE)
  const read = async (file: ImportFile, readAs: ReadAs = AS_IT_IS): Promise<void> => {
    setFlow({ step: 'reading', file, jobId: null })
    try {
      const { jobId } = await call('imports.preview', { token: file.token, ...readAs })
      setFlow({ step: 'reading', file, jobId })
      // The contract names what this job answers with.
      const preview = (await jobResult(jobId)) as ImportPreview
      setFlow({ step: 'preview', file, preview, cause: null })
    } catch (cause) {
      setFlow(isCancelled(cause) ? IDLE : { step: 'refused', file, cause })
    }
  }
  const write = async (file: ImportFile, preview: ImportPreview): Promise<void> => {
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
      setFlow({ step: 'preview', file, preview, cause })
    }
  }
  const close = async (): Promise<void> => {
    if (flow.step === 'preview') {
      setFlow(IDLE)
      await call('imports.discard', { previewId: flow.preview.previewId })
    } else if (flow.step === 'refused') setFlow(IDLE)
    else if (flow.step !== 'idle' && flow.jobId !== null) {
      await call('jobs.cancel', { jobId: flow.jobId })
    }
  }
  return { flow, read, write, close }
}

const isCancelled = (cause: unknown): boolean =>
  cause instanceof AppError && cause.code === 'cancelled'
