// A workbook part by part, as its archive has it.

import { readZipDirectory } from '#data/excel/read/zip/directory.ts'
import { inflateEntry } from '#data/excel/read/zip/inflate.ts'

export function partsOf(zip: Buffer): ReadonlyMap<string, string> {
  return new Map(
    readZipDirectory(zip).map((entry) => [entry.name, inflateEntry(zip, entry).toString('utf8')]),
  )
}

/** The bytes of every entry as it is packed, header and all. */
export function packedParts(zip: Buffer): ReadonlyMap<string, string> {
  return new Map(
    readZipDirectory(zip).map(({ name, localStart, dataStart, packedSize }) => [
      name,
      zip.subarray(localStart, dataStart + packedSize).toString('latin1'),
    ]),
  )
}

/** Names of the entries that are not packed alike, the order of both lists included. */
export function changedParts(before: Buffer, after: Buffer): string[] {
  const [one, other] = [packedParts(before), packedParts(after)]
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((name) => one.get(name) !== other.get(name))
    .sort()
}
