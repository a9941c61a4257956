// What is typed in the sheet, or was left behind, survives a lock; leaving asks about it first.
import { App } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { onBeforeLeave } from '#renderer/lib/before-leave.ts'
import { onLocking, takeDrafts } from '#renderer/lib/drafts.ts'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import { draftOfCells, readCells } from '../kept-typing.ts'
import { inTime } from '../use-keep-typing.ts'
import type { Card } from './use-card.ts'

const PLACE = 'card.cells'

export function useKeepCard(card: Card): void {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const latest = useRef(card)
  latest.current = card
  useEffect(() => {
    const unstored = () => [...latest.current.left.typed.current(), ...latest.current.left.texts]
    const flush = async () => latest.current.sheet.current?.flush()
    const stopKeeping = onLocking(async () => {
      await inTime(flush())
      const cells = unstored()
      return cells.length === 0 ? null : draftOfCells(cells, PLACE)
    })
    const stopAsking = onBeforeLeave(async () => {
      await flush()
      const [first] = unstored()
      if (first === undefined) return null
      const column = t(`fields.${first.columnKey}` as 'fields.name')
      return {
        sentence: t('graduates.unsaved', { ...first, column }),
        show: () => latest.current.correct(first),
        discard: () => {
          latest.current.sheet.current?.discard()
          latest.current.left.clear()
        },
      }
    })
    return () => {
      stopKeeping()
      stopAsking()
    }
  }, [t])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has come
  useEffect(() => {
    takeDrafts([PLACE]).then(
      (drafts) => {
        const cells = readCells(drafts)
        if (cells.length === 0) return
        card.left.add(cells)
        card.openPanel()
      },
      (cause) => void message.error(sentenceOf(cause, lang)),
    )
  }, [])
}
