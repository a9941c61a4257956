import { App } from 'antd'
import { useEffect, useState } from 'react'
import { call } from '../../lib/ipc-client.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useSavedNotice } from '../../lib/use-saved-notice.tsx'

type Picked = Readonly<{ token: string; name: string }>
type Way = Readonly<{ kind: 'paper' } | ({ kind: 'pdf' } & Picked)>

/** Puts the sheet beside the page for as long as it is being printed: `way` is null while nothing is. */
export function usePrinting(suggestedName: string) {
  const [way, setWay] = useState<Way | null>(null)
  const saySaved = useSavedNotice()
  const lang = useLang()
  const { message } = App.useApp()
  const sayError = (cause: unknown) => void message.error(sentenceOf(cause, lang))
  // The sheet stands in the document by now; its fonts may not.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time it is printed
  useEffect(() => {
    if (way === null) return
    const print = async (): Promise<void> => {
      await document.fonts.ready
      if (way.kind === 'paper') window.print()
      else {
        const { fileName } = await call('window.savePdf', { token: way.token })
        saySaved({ fileName, token: way.token })
      }
    }
    print()
      .catch(sayError)
      .finally(() => setWay(null))
  }, [way])
  const toPdf = async (): Promise<void> => {
    const picked = await call('files.pickSave', { purpose: 'pdf', suggestedName })
    if (picked !== null) setWay({ kind: 'pdf', ...picked })
  }
  return {
    isPrinting: way !== null,
    toPaper: () => setWay({ kind: 'paper' }),
    toPdf: () => void toPdf().catch(sayError),
  }
}
