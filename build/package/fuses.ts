// The fuses of a packaged program, as they stand in the binary: after a marker a version, a count, a digit each.
export const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** In the order of the wire (row 16 of the security table). */
export const EXPECTED_FUSES = [
  ['runAsNode', false],
  ['enableCookieEncryption', true],
  ['enableNodeOptionsEnvironmentVariable', false],
  ['enableNodeCliInspectArguments', false],
  ['enableEmbeddedAsarIntegrityValidation', true],
  ['onlyLoadAppFromAsar', true],
  ['loadBrowserProcessSpecificV8Snapshot', false],
  ['grantFileProtocolExtraPrivileges', false],
] as const

const VERSION = 1
const [OFF, ON] = ['0', '1']

/** Empty when every fuse of the binary is decided, and as expected. */
export function fuseProblems(binary: Buffer): readonly string[] {
  const at = binary.indexOf(SENTINEL)
  if (at < 0) return ['the binary has no fuses']
  const wire = binary.subarray(at + SENTINEL.length)
  if (wire[0] !== VERSION) return [`the fuses have version ${wire[0]}, expected ${VERSION}`]
  const states = wire.subarray(2, 2 + (wire[1] ?? 0)).toString('latin1')
  const wrong = EXPECTED_FUSES.filter(([, on], index) => states[index] !== (on ? ON : OFF))
  // A newer Electron may bring one more, whose default nobody has looked at.
  const more = states.length - EXPECTED_FUSES.length
  return [
    ...wrong.map(([name, on]) => `fuse ${name} is not ${on ? 'on' : 'off'}`),
    ...(more > 0 ? [`${more} fuses of this Electron are not decided`] : []),
  ]
}
