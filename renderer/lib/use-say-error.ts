import { App } from 'antd'
import { useEffect } from 'react'
import { sentenceOf, useLang } from './use-lang.ts'

/** Says once why something could not be read, where nothing on the page stands for it. */
export function useSayError(error: unknown): void {
  const lang = useLang()
  const { message } = App.useApp()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each error, not for each language
  useEffect(() => {
    if (error) void message.error(sentenceOf(error, lang))
  }, [error])
}
