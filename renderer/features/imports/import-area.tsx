import { InboxOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ImportKind, ImportResult } from '#shared/schemas/import.ts'
import { importKindText } from '#shared/text/import-kinds.ts'
import { call, dropped } from '../../lib/ipc-client.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { ImportProvider } from './import-context.ts'
import { ImportDialog } from './import-dialog.tsx'
import styles from './imports.module.css'
import { useFileDrop } from './use-file-drop.ts'
import { type ImportFile, useImportFlow } from './use-import-flow.ts'

const SHOWN_SECONDS = 6

type Props = Readonly<{
  /** what the files are that come in here; told by the file where nothing is said */
  kind?: ImportKind
  children: ReactNode
}>

/** A page on which a workbook can be dropped, and whose buttons can start an import. */
export function ImportArea({ kind: given, children }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const toPlatform = (text: string) => (
    <>
      {text}
      <Button type="link" onClick={() => void navigate('/more/platform')}>
        {t('imports.toPlatform')}
      </Button>
    </>
  )
  const done = (
    { batch: _batch, problems: _problems, ...result }: ImportResult,
    file: ImportFile,
  ) => {
    const kind = importKindText(result.kind, lang)
    const text = t('imports.done', { ...result, kind, file: file.name })
    const content = result.kind === 'platform' && given === undefined ? toPlatform(text) : text
    void message.success({ key: 'imports', content, duration: SHOWN_SECONDS })
  }
  const { flow, read: readAs, write, close } = useImportFlow(done)
  const read = (file: ImportFile) => readAs(file, { kind: given ?? null, effective: null })
  const isBusy = flow.step !== 'idle'
  const listeners = useEndListeners(isBusy)
  const say = (cause: unknown) => void message.error(sentenceOf(cause, lang))
  const takeDropped = ([file, ...others]: readonly File[]) => {
    if (file === undefined) return
    if (others.length > 0) void message.warning(t('imports.oneFile'))
    else {
      void dropped(file).then(
        (taken) => taken && read(taken),
        () => message.error(t('imports.notAFile', { file: file.name })),
      )
    }
  }
  const drop = useFileDrop({ isOff: isBusy, onFiles: takeDropped })
  const pick = async () => {
    const file = await call('files.pickOpen', { purpose: 'import' })
    if (file !== null) await read(file)
  }
  return (
    <ImportProvider value={{ pick: () => void pick().catch(say), isBusy, listeners }}>
      <div className={styles.area} {...drop.area}>
        {children}
        {drop.isOver && (
          <div className={styles.over} {...drop.overlay}>
            <p className={styles.overText}>
              <InboxOutlined className={styles.overIcon} aria-hidden />
              {t('imports.dropHere')}
            </p>
          </div>
        )}
      </div>
      <ImportDialog
        flow={flow}
        onRead={readAs}
        onWrite={write}
        onClose={() => void close().catch(say)}
      />
    </ImportProvider>
  )
}

/** Tells the listeners when what was busy is no longer; by then the dialog has left the page. */
function useEndListeners(isBusy: boolean): Set<() => void> {
  const [listeners] = useState(() => new Set<() => void>())
  const wasBusy = useRef(false)
  useEffect(() => {
    if (wasBusy.current && !isBusy) for (const run of listeners) run()
    wasBusy.current = isBusy
  }, [isBusy, listeners])
  return listeners
}
