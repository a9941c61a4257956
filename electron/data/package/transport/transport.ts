/** A way for packages: folders of files. Every method throws an AppError `transport_…` that names the place. */
export type Transport = Readonly<{
  /** Names of the packages in a folder, in order; none where the folder is not there yet. */
  list: (folder: string) => Promise<string[]>
  read: (folder: string, name: string) => Promise<Uint8Array>
  /** Whole or not at all; the same once more does no harm. */
  publish: (folder: string, name: string, bytes: Uint8Array) => Promise<void>
  /** One that is gone already does no harm. */
  remove: (folder: string, name: string) => Promise<void>
  /** Ends what is still connected; never throws. */
  close: () => void
}>

/** Not what is still being written, and nothing that leads out of its folder. */
export const isPackageName = (name: string): boolean => /^[^./\\][^/\\]*\.zip$/i.test(name)

/** Always the same: what a broken run left behind is written over by the next. */
export const temporaryName = (name: string): string => `.${name}.part`

/** A server that says nothing for so long is gone. */
export const SILENCE_MS = 30_000
