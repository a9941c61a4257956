// Reads an app.asar: two length-prefixed words, the JSON of its files, then their contents one after the other.
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

type Packed = Readonly<{ path: string; size: number; hash: string; content: Buffer }>
type Asar = Readonly<{
  /** SHA-256 of the list of files, as the program compares it when it starts */
  headerHash: string
  packed: readonly Packed[]
  /** what lies beside the archive, unprotected */
  unpacked: readonly string[]
}>

type Node = Readonly<{
  files?: Readonly<Record<string, Node>>
  size?: number
  offset?: string
  unpacked?: boolean
  integrity?: Readonly<{ hash: string }>
}>

const WORD = 4

export function readAsar(file: string): Asar {
  const handle = openSync(file, 'r')
  try {
    const words = readAt(handle, 0, 4 * WORD)
    const [headerSize, textSize] = [words.readUInt32LE(WORD), words.readUInt32LE(3 * WORD)]
    const text = readAt(handle, 4 * WORD, textSize)
    const start = 2 * WORD + headerSize
    const nodes = leaves(JSON.parse(text.toString('utf8')), '')
    return {
      headerHash: sha256(text),
      packed: nodes
        .filter(([, node]) => node.unpacked !== true)
        .map(([path, { size = 0, offset = '0', integrity }]) => ({
          path,
          size,
          hash: integrity?.hash ?? '',
          content: readAt(handle, start + Number(offset), size),
        })),
      unpacked: nodes.filter(([, node]) => node.unpacked === true).map(([path]) => path),
    }
  } finally {
    closeSync(handle)
  }
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

function leaves({ files }: Node, folder: string): [path: string, node: Node][] {
  return Object.entries(files ?? {}).flatMap(([name, node]) =>
    node.files === undefined
      ? [[`${folder}${name}`, node] satisfies [string, Node]]
      : leaves(node, `${folder}${name}/`),
  )
}

function readAt(handle: number, position: number, size: number): Buffer {
  const bytes = Buffer.alloc(size)
  if (readSync(handle, bytes, 0, size, position) !== size) throw new Error('the archive is cut off')
  return bytes
}
