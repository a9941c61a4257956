// Files of a package with one value of JSON a line.
import type { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'

export const ndjson = (rows: readonly unknown[]): Buffer =>
  Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))

type Content = Readonly<{ file: string; files: ReadonlyMap<string, Uint8Array> }>

/** [] where there is no such file. Throws package_content, which names `file` and the line. */
export function readNdjson<T>({ file, files }: Content, name: string, schema: z.ZodType<T>): T[] {
  const text = Buffer.from(files.get(name) ?? []).toString('utf8')
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.map((line, at) => {
    const { data } = schema.safeParse(parsed(line))
    if (data !== undefined) return data
    throw new AppError('package_content', { file, detail: `${name} ${at + 1}` })
  })
}

/** What is no JSON at all no schema of a line takes. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
