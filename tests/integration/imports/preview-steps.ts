// A file is looked at, looked at again with other choices, and written, as the page does it.
import { expect } from 'vitest'
import { importsHandlers } from '#data/features/imports/handlers.ts'
import { type ImportChoices, ImportPreview } from '#shared/schemas/import.ts'
import type { TestLedger } from '#tests/helpers/ledger.ts'

export type PreviewSteps = ReturnType<typeof previewSteps>

export function previewSteps({ ctx }: TestLedger) {
  const handlers = importsHandlers(ctx)
  const finished = async (jobId: string): Promise<unknown> => {
    const ended = await ctx.jobs.finished(jobId)
    expect(ended.error).toBeNull()
    return ended.result
  }
  const shown = async (jobId: string) => ImportPreview.parse(await finished(jobId))
  return {
    handlers,
    shown,
    async look(path: string): Promise<ImportPreview> {
      const asked = { token: ctx.files.register(path), kind: null, effective: null }
      const { jobId } = await handlers['imports.preview'](asked)
      return shown(jobId)
    },
    async again(
      { previewId, choices }: ImportPreview,
      more: Partial<ImportChoices>,
    ): Promise<ImportPreview> {
      const asked = { previewId, choices: { ...choices, ...more } }
      const { jobId } = await handlers['imports.replan'](asked)
      return shown(jobId)
    },
    async commit({ previewId }: ImportPreview): Promise<void> {
      const { jobId } = await handlers['imports.commit']({ previewId })
      await finished(jobId)
    },
  }
}
