import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { AppError } from '#shared/contract/app-error.ts'
import { isRestrictedFigure } from '#shared/domain/report/restricted.ts'
import type { Figure } from '#shared/schemas/two-way.ts'
import { peopleOf } from '../../lib/figure-query.ts'
import { call } from '../../lib/ipc-client.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useShowInLedger } from '../graduates/index.ts'

const isRefused = (cause: unknown): boolean =>
  cause instanceof AppError && cause.code === 'figure_restricted'

/** Opens the ledger with exactly the people behind a figure; one about health asks for a reason first. */
export function useFigureDoor() {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const { pathname, search } = useLocation()
  const { showList } = useShowInLedger()
  const [asked, setAsked] = useState<Figure | null>(null)
  const show = (figure: Figure): void => showList({ figure }, pathname + search)
  const look = useMutation({
    mutationFn: peopleOf,
    onSuccess: (_people, figure) => show(figure),
    onError: (cause, figure) =>
      isRefused(cause) ? setAsked(figure) : void message.error(sentenceOf(cause, lang)),
  })
  const reveal = useMutation({
    mutationFn: (of: Readonly<{ figure: Figure; reason: string }>) =>
      call('reports.openFigure', of),
    onSuccess: (_revealed, { figure }) => show(figure),
  })
  const open = (figure: Figure): void => {
    reveal.reset()
    if (isRestrictedFigure(figure)) look.mutate(figure)
    else show(figure)
  }
  const dialog = asked !== null && (
    <ReasonDialog
      title={t('figures.restrictedTitle')}
      hint={t('figures.restrictedHint')}
      okText={t('person.detailsShow')}
      example={t('figures.restrictedExample')}
      isBusy={reveal.isPending}
      error={reveal.error}
      onOk={({ reason }) => reveal.mutate({ figure: asked, reason })}
      onClose={() => setAsked(null)}
    />
  )
  return { open, dialog }
}
