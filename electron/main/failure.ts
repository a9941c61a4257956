// The two ways in which the application cannot go on: said in a sentence, never silently.
import { app, dialog } from 'electron'
import type { Logger } from '#common/logger.ts'
import { TITLE } from './windows/window-options.ts'

const LOST = '处理数据的部分两次意外停止。已保存的内容没有丢失，请重新打开本程序。'
const UNEXPECTED = '程序遇到意外错误，需要关闭。已保存的内容没有丢失，请重新打开本程序。'

export function dataLost(): void {
  dialog.showErrorBox(TITLE, LOST)
  app.exit(1)
}

export function watchUnexpected(log: Logger): void {
  const stop = (cause: unknown): void => {
    log.error('unexpected error', cause)
    dialog.showErrorBox(TITLE, UNEXPECTED)
    app.exit(1)
  }
  process.on('uncaughtException', stop)
  process.on('unhandledRejection', stop)
}
