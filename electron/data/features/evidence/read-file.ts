// A file that the user picked, as evidence: read once, judged by its content, named in every refusal.
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { fileKind, type Mime } from './file-kind.ts'

export type EvidenceFile = Readonly<{
  name: string
  mime: Mime
  sha256: string
  content: Buffer
}>

const LONGEST_NAME = 200

export async function readEvidenceFile(path: string, maxBytes: number): Promise<EvidenceFile> {
  const name = basename(path)
  const file = `“${name}”`
  const content = await readAtMost(path, maxBytes, file)
  if (content.length === 0) throw new AppError('evidence_empty', { file })
  const kind = fileKind(content)
  if (kind === null) throw new AppError('evidence_wrong_type', { file })
  if (!kind.isWhole) throw new AppError('evidence_truncated', { file })
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { name: shortened(name), mime: kind.mime, sha256, content }
}

async function readAtMost(path: string, maxBytes: number, file: string): Promise<Buffer> {
  const handle = await open(path, 'r').catch((cause: unknown) => {
    throw new AppError(isMissing(cause) ? 'file_not_found' : 'file_unreadable', { file }, { cause })
  })
  try {
    const { size } = await handle.stat()
    if (size > maxBytes) {
      throw new AppError('evidence_too_large', { file, mb: inMb(size), limitMb: inMb(maxBytes) })
    }
    return await handle.readFile()
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('file_unreadable', { file }, { cause })
  } finally {
    await handle.close()
  }
}

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'

const inMb = (bytes: number): string => String(Math.ceil((bytes / 1024 / 1024) * 10) / 10)

/** Its end tells what it is. */
function shortened(name: string): string {
  return name.length <= LONGEST_NAME ? name : `…${name.slice(1 - LONGEST_NAME)}`
}
