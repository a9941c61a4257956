// What names and marks a ledger on disk: NAME.jytz and, beside it, NAME.jytz.keys.
/** 'JYTZ' as a number, in the file's header: tells a ledger from any other database. */
export const APPLICATION_ID = 0x4a59545a

export const keysPath = (path: string): string => `${path}.keys`
export const snapshotPath = (path: string, version: number): string => `${path}.before-v${version}`
