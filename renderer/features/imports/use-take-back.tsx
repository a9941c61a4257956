import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/index.ts'
import { useUndoBatch } from '../history/index.ts'

type Entry = Pick<Output<'imports.list'>[number], 'batch' | 'fileName' | 'counts'>

/** Takes an import back: asks first, and shows afterwards what was kept because it changed since. */
export function useTakeBack() {
  const { t } = useTranslation()
  const { ask: askUndo, kept } = useUndoBatch()
  const ask = ({ batch, fileName, counts }: Entry, onEnd?: () => void) =>
    askUndo(
      {
        batch,
        what: fileName,
        title: t('imports.undoTitle', { file: fileName }),
        hint: t('imports.undoHint', counts),
      },
      onEnd,
    )
  return { ask, kept }
}
