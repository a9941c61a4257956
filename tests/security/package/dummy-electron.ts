// A folder that packaging takes for Electron's Windows distribution: its program has a version, fuses and nothing else.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
// Comes with electron-builder, which edits the real program with it.
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { EXPECTED_FUSES, SENTINEL } from '#build/package/fuses.ts'

const LANGUAGE = { lang: 1033, codepage: 1200 }

export function writeDummyElectron(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  for (const name of ['zh-CN', 'en-US', 'de']) {
    writeFileSync(join(folder, 'locales', `${name}.pak`), '')
  }
  writeFileSync(join(folder, 'LICENSE'), '')
  writeFileSync(join(folder, 'electron.exe'), program())
}

function program(): Buffer {
  const executable = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(executable)
  const version = Resource.VersionInfo.createEmpty()
  version.setStringValues(LANGUAGE, { ProductName: 'Electron' })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(executable)
  return Buffer.concat([
    Buffer.from(executable.generate()),
    Buffer.from(SENTINEL),
    Buffer.from([1, EXPECTED_FUSES.length]),
    // Each the other way round than wanted.
    Buffer.from(EXPECTED_FUSES.map(([, on]) => (on ? '0' : '1')).join('')),
  ])
}
