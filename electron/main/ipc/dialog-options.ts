// What the system's dialogs say and show.
import type { OpenDialogOptions, SaveDialogOptions } from 'electron'
import { BACKUP_EXTENSION, LEDGER_EXTENSION } from '#common/ledger-extension.ts'
import type { Input } from '#shared/contract/index.ts'

type OpenPurpose = Input<'files.pickOpen'>['purpose']
type FolderPurpose = Input<'files.pickFolder'>['purpose']
type SavePurpose = Input<'files.pickSave'>['purpose']

const PACKAGES = [{ name: '上报包和通知文件', extensions: ['zip'] }]

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
  evidence: {
    title: '选择佐证材料',
    filters: [
      { name: 'PDF 或图片', extensions: ['pdf', 'jpg', 'jpeg', 'png'] },
      { name: '所有文件', extensions: ['*'] },
    ],
  },
  scan: {
    title: '选择签字页的扫描件',
    filters: [
      { name: 'PDF 或图片', extensions: ['pdf', 'jpg', 'jpeg', 'png'] },
      { name: '所有文件', extensions: ['*'] },
    ],
  },
  // Mail filters and chat programs rename files.
  package: {
    title: '选择收到的文件',
    filters: [...PACKAGES, { name: '所有文件', extensions: ['*'] }],
  },
  server: {
    title: '选择私钥或证书文件',
    filters: [{ name: '所有文件', extensions: ['*'] }],
  },
  form: {
    title: '选择空白表样',
    filters: [
      { name: 'Excel 工作簿', extensions: ['xlsx', 'xlsm', 'xls', 'et', 'ods'] },
      { name: '所有文件', extensions: ['*'] },
    ],
  },
  ledger: {
    title: '打开台账文件',
    filters: [{ name: '就业台账', extensions: [LEDGER_EXTENSION.slice(1)] }],
  },
  backup: {
    title: '选择备份文件',
    filters: [{ name: '就业台账备份', extensions: [BACKUP_EXTENSION.slice(1)] }],
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
  plainCopy: {
    title: '保存不加密的副本',
    extension: 'sqlite',
    filters: [{ name: 'SQLite 数据库', extensions: ['sqlite'] }],
  },
  pdf: {
    title: '保存 PDF',
    extension: 'pdf',
    filters: [{ name: 'PDF 文档', extensions: ['pdf'] }],
  },
  package: { title: '另存为文件', extension: 'zip', filters: PACKAGES },
  diagnostics: {
    title: '保存诊断信息',
    extension: 'txt',
    filters: [{ name: '文本文件', extensions: ['txt'] }],
  },
}

const FOLDER_TITLES: Readonly<Record<FolderPurpose, string>> = {
  ledger: '选择存放台账的文件夹',
  backup: '选择第二备份位置：U 盘、共享文件夹或另一块硬盘',
  exchange: '选择与对方共用的文件夹：共享文件夹或 U 盘',
}

export const isOpenPurpose = (purpose: unknown): purpose is OpenPurpose =>
  typeof purpose === 'string' && Object.hasOwn(OPEN, purpose)

export const isSavePurpose = (purpose: unknown): purpose is SavePurpose =>
  typeof purpose === 'string' && Object.hasOwn(SAVE, purpose)

export const isFolderPurpose = (purpose: unknown): purpose is FolderPurpose =>
  typeof purpose === 'string' && Object.hasOwn(FOLDER_TITLES, purpose)

export function openOptions(purpose: OpenPurpose, folder: string): OpenDialogOptions {
  return { ...OPEN[purpose], defaultPath: folder, properties: ['openFile'] }
}

export function saveOptions(purpose: SavePurpose, defaultPath: string): SaveDialogOptions {
  const { extension: _extension, ...options } = SAVE[purpose]
  return { ...options, defaultPath, properties: ['createDirectory', 'showOverwriteConfirmation'] }
}

export function folderOptions(purpose: FolderPurpose, folder: string): OpenDialogOptions {
  return {
    title: FOLDER_TITLES[purpose],
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
