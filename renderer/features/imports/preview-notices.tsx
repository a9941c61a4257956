import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/schemas/import.ts'
import { timeInChina } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { changesOf } from './preview-footer.tsx'
import { importQueries } from './queries.ts'

type Props = Readonly<{
  preview: ImportPreview
  /** why the last step failed, null where none did */
  cause: unknown
}>

/** What has to be known of the file as a whole; nothing on an ordinary day. */
export function PreviewNotices({ preview, cause }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { sameAs, further, wentOut } = preview
  const isIdle = changesOf(preview) === 0
  return (
    <>
      {cause !== null && <Alert type="error" showIcon title={sentenceOf(cause, lang)} />}
      {sameAs !== null && <SameFile batch={sameAs} isIdle={isIdle} />}
      {wentOut !== null && (
        <Alert type="info" showIcon title={t('imports.cameBack', { day: wentOut })} />
      )}
      {isIdle && sameAs === null && (
        <Alert
          type="info"
          showIcon
          title={t(`imports.${whyIdle(preview)}`, { count: preview.problemCount })}
        />
      )}
      {further > 0 && (
        <Alert type="info" showIcon title={t('imports.furtherRows', { count: further })} />
      )}
    </>
  )
}

function SameFile({ batch, isIdle }: Readonly<{ batch: number; isIdle: boolean }>) {
  const { t } = useTranslation()
  const { data } = useQuery(importQueries.list())
  const before = data?.find((entry) => entry.batch === batch)
  if (before === undefined) return null
  const day = timeInChina(before.startedAt).slice(0, 10)
  return (
    <Alert
      type="info"
      showIcon
      title={t(isIdle ? 'imports.sameFile' : 'imports.sameFileAgain', { day, batch })}
    />
  )
}

function whyIdle({ counts, problemCount, leftOut }: ImportPreview) {
  if (counts.rejected > 0) return 'nothingTaken'
  if (counts.unchanged > 0) return problemCount > 0 ? 'nothingNewInProblems' : 'nothingToChange'
  return leftOut.some(({ reason }) => reason === 'other_school') ? 'nobodyHere' : 'nothingInside'
}
