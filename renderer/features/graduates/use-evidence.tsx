import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { AddEvidence, isEvidenceMissing } from '../evidence/index.ts'
import { usePageKeys } from './use-page-keys.ts'

type Named = Readonly<{ id: number; name: string }>
type Page = Readonly<{
  cohort: number
  /** whom the key is about; else whoever was offered last */
  person?: GraduateRow | undefined
  isOff?: boolean
  onDone: () => void
}>
type OfPage = Readonly<{ offer: (kept: Named) => void; dialog: ReactNode }>

const OFFERED_SECONDS = 8

/** Shift+F9: evidence for the active person. Whoever has just landed without any is offered it, and nobody has to take it. */
export function useEvidence({ cohort, person, isOff = false, onDone }: Page): OfPage {
  const { t } = useTranslation()
  const lang = useLang()
  const client = useQueryClient()
  const { message } = App.useApp()
  const [open, setOpen] = useState<Named | null>(null)
  const offered = useRef<Named>(undefined)
  usePageKeys(({ key, shiftKey, ctrlKey, metaKey, altKey }) => {
    const isOther = key !== 'F9' || !shiftKey || ctrlKey || metaKey || altKey
    const wanted = person ? { id: person.id, name: person.values.name ?? '' } : offered.current
    return isOther || isOff || wanted === undefined ? undefined : () => setOpen(wanted)
  })
  const show = (kept: Named): void => {
    offered.current = kept
    const notice = `evidence-${kept.id}`
    const take = (): void => {
      message.destroy(notice)
      setOpen(kept)
    }
    void message.success({
      key: notice,
      duration: OFFERED_SECONDS,
      content: (
        <>
          {t('evidence.landed', { name: kept.name })}
          <Button
            type="link"
            size="small"
            title={t('person.key', { key: 'Shift+F9' })}
            onClick={take}
          >
            {t('evidence.add')}
          </Button>
        </>
      ),
    })
  }
  const offer = (kept: Named): void => {
    isEvidenceMissing(client, kept.id).then(
      (isMissing) => isMissing && show(kept),
      (cause: unknown) => void message.error(sentenceOf(cause, lang)),
    )
  }
  const close = (): void => {
    setOpen(null)
    onDone()
  }
  const dialog = open && (
    <AddEvidence person={open.id} name={open.name} cohort={cohort} onClose={close} />
  )
  return { offer, dialog }
}
