// Somebody who is being entered survives a lock; leaving asks about them first.
import { App } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { onBeforeLeave } from '#renderer/lib/before-leave.ts'
import { onLocking, takeDrafts } from '#renderer/lib/drafts.ts'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import { inTime } from '../use-keep-typing.ts'
import { isBlank, NOBODY, readValues } from './newcomer.ts'
import type { Card } from './use-card.ts'
import type { NewcomerEntry } from './use-newcomer.ts'

const PLACE = 'card.newcomer'

type Page = Readonly<{
  card: Card
  entry: NewcomerEntry
}>

export function useKeepNewcomer(page: Page): void {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const latest = useRef(page)
  latest.current = page
  useEffect(() => {
    const settle = async () => {
      const { card } = latest.current
      if (card.isNew) await inTime(card.sheet.current?.flush())
    }
    const whole = () => {
      const { now, typed } = latest.current.entry
      return { ...now, values: { ...now.values, ...typed.current() } }
    }
    const stopKeeping = onLocking(async () => {
      await settle()
      const kept = whole()
      return isBlank(kept) ? null : { place: PLACE, content: JSON.stringify(kept.values) }
    })
    const stopAsking = onBeforeLeave(async () => {
      await settle()
      const typed = whole()
      if (isBlank(typed)) return null
      return {
        sentence: t('person.newcomerUnsaved', { name: typed.values.name ?? '' }),
        show: latest.current.card.add,
        discard: () => {
          latest.current.card.sheet.current?.discard()
          latest.current.entry.discard()
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
      ([draft]) => {
        const values = draft === undefined ? {} : readValues(draft.content)
        if (isBlank({ ...NOBODY, values })) return
        page.entry.put({ ...NOBODY, values })
        page.card.add()
      },
      (cause) => void message.error(sentenceOf(cause, lang)),
    )
  }, [])
}
