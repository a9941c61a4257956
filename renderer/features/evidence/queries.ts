import { type QueryClient, queryOptions, useMutation } from '@tanstack/react-query'
import { call } from '#renderer/lib/ipc-client.ts'
import type { Input } from '#shared/contract/index.ts'

export const evidenceQueries = {
  /** Under `graduates`: what is written about a person reaches it too. */
  list: (graduateId: number) =>
    queryOptions({
      queryKey: ['graduates', 'evidence', graduateId],
      queryFn: () => call('evidence.list', { graduateId }),
    }),
  content: (id: number) =>
    queryOptions({
      queryKey: ['graduates', 'evidence-content', id],
      queryFn: () => contentOf(id),
      // Megabytes of somebody's papers: gone with the dialog.
      gcTime: 0,
    }),
}

/** Whether the present destination asks for evidence and there is none that counts. */
export async function isEvidenceMissing(client: QueryClient, graduateId: number): Promise<boolean> {
  const asked = { ...evidenceQueries.list(graduateId), staleTime: 0 }
  const { kinds, evidence } = await client.fetchQuery(asked)
  return kinds.length > 0 && !evidence.some((one) => one.voidedOn === null && !one.isEarlier)
}

/** The file, piece by piece; it is only ever in memory. */
async function contentOf(id: number): Promise<Uint8Array<ArrayBuffer>> {
  let bytes = new Uint8Array(0)
  for (let offset = 0; ; ) {
    const { base64, total } = await call('evidence.content', { id, offset })
    if (offset === 0) bytes = new Uint8Array(total)
    const piece = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    bytes.set(piece, offset)
    offset += piece.length
    if (offset >= total || piece.length === 0) return bytes
  }
}

export type NewEvidence = Readonly<
  Omit<Input<'evidence.addFile'>, 'token'> & { token: string | null; shelfNo: string }
>

export function useAddEvidence() {
  return useMutation({
    mutationFn: ({ token, shelfNo, ...said }: NewEvidence) =>
      token === null
        ? call('evidence.addPaper', { ...said, shelfNo })
        : call('evidence.addFile', { ...said, token }),
  })
}

export function useVerifyEvidence() {
  return useMutation({
    mutationFn: (input: Input<'evidence.verify'>) => call('evidence.verify', input),
  })
}

export function useVoidEvidence() {
  return useMutation({
    mutationFn: (input: Input<'evidence.void'>) => call('evidence.void', input),
  })
}
