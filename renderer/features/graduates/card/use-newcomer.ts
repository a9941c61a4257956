import { App } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#renderer/lib/ipc-client.ts'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import { refusalText } from '#shared/text/refusals.ts'
import { type Newcomer, NOBODY, withShared } from './newcomer.ts'
import { newcomerStoring, SCREEN } from './newcomer-storing.ts'

export type Added = Readonly<{ id: number; name: string }>
type Wanted = Readonly<{ cohort: number; onNotice: (notice: string) => void }>

const NOTHING = (): Newcomer['values'] => ({})

export type NewcomerEntry = ReturnType<typeof useNewcomer>

/** Somebody who is being entered: kept whatever page is shown, until put on the roster or given up. */
export function useNewcomer({ cohort, onNotice }: Wanted) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const latest = useRef(NOBODY)
  const [version, setVersion] = useState(0)
  // Another number for each, so that nothing typed for one stands at the next.
  const [serial, setSerial] = useState(1)
  const [added, setAdded] = useState<readonly Added[]>([])
  const put = (next: Newcomer): void => {
    latest.current = next
    setVersion((times) => times + 1)
  }
  const restart = (next: Newcomer): void => {
    put(next)
    setSerial((number) => number + 1)
  }
  /** The field that was refused, undefined when all was stored. */
  const save = async (): Promise<Readonly<{ saved: Added } | { refused: string | undefined }>> => {
    const { values } = latest.current
    try {
      const { ids, remarks } = await call('graduates.add', { people: [values], screen: SCREEN })
      const [id] = ids
      if (id === undefined || id === null) {
        put({ ...latest.current, remarks })
        const first = remarks.find(({ ok }) => !ok)
        onNotice(first === undefined ? '' : refusalText(first.rule, lang))
        return { refused: first?.field }
      }
      const saved = { id, name: values.name ?? '' }
      setAdded((before) => [saved, ...before])
      onNotice('')
      void message.success(t('person.added', { name: saved.name }))
      restart(withShared(NOBODY, values))
      return { saved }
    } catch (cause) {
      void message.error(sentenceOf(cause, lang))
      return { refused: undefined }
    }
  }
  /** what stands in its sheet and was not taken; whoever shows the sheet answers */
  const typed = useRef(NOTHING)
  return {
    now: latest.current,
    typed,
    version,
    serial,
    added,
    put,
    save,
    discard: () => restart(NOBODY),
    storing: newcomerStoring({ cohort, lang, now: () => latest.current, put, onNotice }),
  }
}
