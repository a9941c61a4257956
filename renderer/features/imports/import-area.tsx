import { InboxOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ImportKind, ImportResult } from '#shared/schemas/import.ts'
import { importKindText } from '#shared/text/import-kinds.ts'
import { call, dropped } from '../../lib/ipc-client.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { accountQueries } from '../accounts/index.ts'
import { ImportProvider } from './import-context.ts'
import { ImportDialog } from './import-dialog.tsx'
import styles from './imports.module.css'
import { PasteDialog } from './paste-dialog.tsx'
import { type Pasted, pastedOf, takesText } from './pasted.ts'
import { useFileDrop } from './use-file-drop.ts'
import { type ImportFile, useImportFlow } from './use-import-flow.ts'

const SHOWN_SECONDS = 6

type Props = Readonly<{
  /** what the files are that come in here; told by the file where nothing is said */
  kind?: ImportKind
  /** a block pasted anywhere on the page is imported */
  takesPaste?: boolean
  children: ReactNode
}>

/** A page on which a workbook can be dropped, and whose buttons can start an import. */
export function ImportArea({ kind, takesPaste = false, children }: Props) {
  const { t } = useTranslation()
  const say = useSay()
  const { data: ledger } = useQuery(accountQueries.status())
  const { flow, read: readAs, choose, write, close } = useImportFlow(useSayDone(kind))
  const [isPasting, setPasting] = useState(false)
  const isBusy = flow.step !== 'idle' || isPasting
  const listeners = useEndListeners(isBusy)
  const read = (file: ImportFile) => void readAs(file, { kind: kind ?? null, password: null })
  const drop = useFileDrop({ isOff: isBusy, onFiles: useTakeDropped(read) })
  const pick = async () => {
    const file = await call('files.pickOpen', { purpose: 'import' })
    if (file !== null) read(fileOf(file))
  }
  const takePasted = (pasted: Pasted) => {
    setPasting(false)
    read(blockOf(pasted, t('imports.pastedBlock')))
  }
  usePastedOnPage(takesPaste && !isBusy, takePasted)
  const paste = () => setPasting(true)
  return (
    <ImportProvider value={{ pick: () => void pick().catch(say), paste, isBusy, listeners }}>
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
      {isPasting && <PasteDialog onPaste={takePasted} onClose={() => setPasting(false)} />}
      <ImportDialog
        flow={flow}
        cohort={ledger?.cohort ?? 0}
        onRead={(file, asked) => void readAs(file, asked)}
        onChoose={choose}
        onWrite={(shown) => void write(shown)}
        onClose={() => void close().catch(say)}
      />
    </ImportProvider>
  )
}

function useSay() {
  const lang = useLang()
  const { message } = App.useApp()
  return (cause: unknown) => void message.error(sentenceOf(cause, lang))
}

/** What was imported, in figures; from a list of the platform, which changes nothing, the way to its page. */
function useSayDone(given: ImportKind | undefined) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const navigate = useNavigate()
  return ({ batch: _batch, problems: _problems, ...result }: ImportResult, file: ImportFile) => {
    const kind = importKindText(result.kind, lang)
    const text = t('imports.done', { ...result, kind, file: file.name })
    const withWay = (
      <>
        {text}
        <Button type="link" onClick={() => void navigate('/more/platform')}>
          {t('imports.toPlatform')}
        </Button>
      </>
    )
    const content = result.kind === 'platform' && given === undefined ? withWay : text
    void message.success({ key: 'imports', content, duration: SHOWN_SECONDS })
  }
}

function useTakeDropped(read: (file: ImportFile) => void) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  return ([file, ...others]: readonly File[]) => {
    if (file === undefined) return
    if (others.length > 0) void message.warning(t('imports.oneFile'))
    else {
      void dropped(file).then(
        (taken) => taken && read(fileOf(taken)),
        () => message.error(t('imports.notAFile', { file: file.name })),
      )
    }
  }
}

/** Ctrl+V where nothing else takes what is pasted. */
function usePastedOnPage(isOn: boolean, take: (pasted: Pasted) => void): void {
  const latest = useRef(take)
  useLayoutEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    if (!isOn) return
    const listen = (event: ClipboardEvent): void => {
      if (event.clipboardData === null || takesText(event.target)) return
      const pasted = pastedOf(event.clipboardData)
      if (pasted !== undefined) latest.current(pasted)
    }
    document.addEventListener('paste', listen)
    return () => document.removeEventListener('paste', listen)
  }, [isOn])
}

/** A file that the shell keeps for us. */
const fileOf = ({ token, name }: Readonly<{ token: string; name: string }>): ImportFile => ({
  name,
  read: (asked) => call('imports.preview', { token, ...asked, effective: null }),
})

const blockOf = ({ html, text }: Pasted, name: string): ImportFile => ({
  name,
  read: ({ kind }) => call('imports.previewPasted', { html, text, kind }),
})

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
