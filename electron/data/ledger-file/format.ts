// What names and marks a ledger on disk: NAME.jytz and, beside it, NAME.jytz.keys.
/** 'JYTZ' as a number, in the file's header: tells a ledger from any other database. */
export const APPLICATION_ID = 0x4a59545a

export const keysPath = (path: string): string => `${path}.keys`
/** the same keys once more, for the day when the first cannot be read */
export const secondKeysPath = (path: string): string => `${path}.keys.1`
/** the keys of the ledger that is about to take the place of this one */
export const nextKeysPath = (path: string): string => `${path}.keys.next`
export const allKeysPaths = (path: string): readonly string[] => [
  keysPath(path),
  secondKeysPath(path),
  nextKeysPath(path),
]
