import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppError } from '#shared/contract/app-error.ts'
import type { Input } from '#shared/contract/index.ts'
import type { WrittenReports } from '#shared/contract/reports.ts'
import { call } from '../../lib/ipc-client.ts'
import { jobResult } from '../../lib/use-job.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useSavedNotice } from '../../lib/use-saved-notice.tsx'

type Wish = Omit<Input<'reports.export'>, 'token' | 'beside'> & Readonly<{ suggestedName: string }>
type Asked = Omit<Wish, 'suggestedName'> & Readonly<{ token: string; beside: boolean }>

/** Asks where to, then writes one workbook; a file that is open elsewhere is offered under another name. */
export function useReportExport(onSaved: () => void) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message, modal } = App.useApp()
  const saySaved = useSavedNotice()
  const [jobId, setJobId] = useState<string | null>(null)
  const asked = useRef<Asked>(null)
  const { mutate, ...writing } = useMutation({
    mutationFn: async (wish: Asked) => {
      asked.current = wish
      const started = await call('reports.export', wish)
      setJobId(started.jobId)
      try {
        const { fileName } = (await jobResult(started.jobId)) as WrittenReports
        return { fileName, token: wish.token }
      } finally {
        setJobId(null)
      }
    },
    onSuccess: (saved) => {
      onSaved()
      saySaved(saved)
    },
    onError: (cause) => {
      const known = cause instanceof AppError ? cause : null
      if (known?.code === 'file_open_elsewhere') offerOther(known)
      else if (known?.code === 'cancelled') void message.info(t('reports.cancelled'))
      else if (!isLogged()) void message.error(sentenceOf(cause, lang))
    },
  })
  // With a reason, the dialog says it.
  const isLogged = () => asked.current?.reason !== undefined
  const offerOther = (cause: AppError) =>
    modal.confirm({
      title: sentenceOf(cause, lang),
      okText: t('reports.saveAs', { file: cause.params.other }),
      cancelText: t('common.cancel'),
      onOk: () => {
        if (asked.current !== null) mutate({ ...asked.current, beside: true })
      },
    })
  const run = useMutation({
    mutationFn: async ({ suggestedName, ...wish }: Wish) => {
      const picked = await call('files.pickSave', { purpose: 'report', suggestedName })
      if (picked !== null) mutate({ ...wish, token: picked.token, beside: false })
    },
    onError: (cause) => void message.error(sentenceOf(cause, lang)),
  })
  const cancel = useMutation({ mutationFn: (job: string) => call('jobs.cancel', { jobId: job }) })
  return {
    run: run.mutate,
    cancel: cancel.mutate,
    jobId,
    isPending: writing.isPending,
    error: writing.error,
    reset: writing.reset,
  }
}
