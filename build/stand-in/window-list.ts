// The open windows, for app.quit: `windows.ts` needs the app and not the other way round.
type Closable = Readonly<{ id: number; close: () => void; destroy: () => void }>

export const openWindows = new Set<Closable>()

let ending = false

export const closing = (): boolean => ending

export function setClosing(value: boolean): void {
  ending = value
}
