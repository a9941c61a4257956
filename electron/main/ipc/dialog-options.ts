// What the system's dialogs say and show.
import type { OpenDialogOptions, SaveDialogOptions } from 'electron'
import { LEDGER_EXTENSION } from '#common/ledger-extension.ts'
import type { Input } from '#shared/contract/index.ts'

type OpenPurpose = Input<'files.pickOpen'>['purpose']
type SavePurpose = Input<'files.pickSave'>['purpose']

const OPEN: Readonly<Record<OpenPurpose, OpenDialogOptions>> = {
  import: {
    title: '选择要导入的文件',
    filters: [
      {
        name: '电子表格',
        extensions: ['xlsx', 'xls', 'et', 'ods', 'csv', 'txt', 'xml', 'html', 'htm'],
      },
      { name: '所有文件', extensions: ['*'] },
    ],
  },
  ledger: {
    title: '打开台账文件',
    filters: [{ name: '就业台账', extensions: [LEDGER_EXTENSION.slice(1)] }],
  },
}

const SAVE: Readonly<Record<SavePurpose, SaveDialogOptions & { extension: string }>> = {
  report: {
    title: '保存报表',
    extension: 'xlsx',
    filters: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }],
  },
  recovery: {
    title: '保存恢复密钥',
    extension: 'txt',
    filters: [{ name: '文本文件', extensions: ['txt'] }],
  },
  diagnostics: {
    title: '保存诊断信息',
    extension: 'txt',
    filters: [{ name: '文本文件', extensions: ['txt'] }],
  },
}

export const isOpenPurpose = (purpose: unknown): purpose is OpenPurpose =>
  typeof purpose === 'string' && Object.hasOwn(OPEN, purpose)

export const isSavePurpose = (purpose: unknown): purpose is SavePurpose =>
  typeof purpose === 'string' && Object.hasOwn(SAVE, purpose)

export function openOptions(purpose: OpenPurpose, folder: string): OpenDialogOptions {
  return { ...OPEN[purpose], defaultPath: folder, properties: ['openFile'] }
}

export function saveOptions(purpose: SavePurpose, defaultPath: string): SaveDialogOptions {
  const { extension: _extension, ...options } = SAVE[purpose]
  return { ...options, defaultPath, properties: ['createDirectory', 'showOverwriteConfirmation'] }
}

export function folderOptions(folder: string): OpenDialogOptions {
  return {
    title: '选择存放台账的文件夹',
    defaultPath: folder,
    properties: ['openDirectory', 'createDirectory'],
  }
}

/** A name that Windows takes: the page suggests it, so it is data. */
export function safeName(suggested: string, purpose: SavePurpose): string {
  const ending = `.${SAVE[purpose].extension}`
  const plain = suggested
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Windows refuses them in names
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const name = plain === '' ? '未命名' : plain
  return name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`
}
