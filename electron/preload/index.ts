// The page's only door. Fixed channels, a checked method name, no event object, no Electron API.
import { contextBridge, ipcRenderer, webUtils } from 'electron'

const METHOD = /^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$/

contextBridge.exposeInMainWorld('bridge', {
  invoke: (method: string, input: unknown): Promise<unknown> =>
    METHOD.test(method)
      ? ipcRenderer.invoke('app:invoke', method, input)
      : Promise.reject(new TypeError('unknown method name')),
  onEvent: (listener: (event: unknown) => void): (() => void) => {
    const forward = (_event: unknown, payload: unknown): void => listener(payload)
    ipcRenderer.on('app:event', forward)
    return () => void ipcRenderer.off('app:event', forward)
  },
  // A channel of its own: no text that the page makes up can pass for the path of a dropped file.
  droppedFile: (file: File): Promise<unknown> =>
    ipcRenderer.invoke('app:dropped', webUtils.getPathForFile(file)),
})
