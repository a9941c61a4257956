import { queryOptions, useMutation } from '@tanstack/react-query'
import type { ExchangeResult, ListedPackage, PackageOutcome } from '#shared/contract/packages.ts'
import type { ServerSetting } from '#shared/schemas/package.ts'
import { call } from '../../lib/ipc-client.ts'
import { queryClient } from '../../lib/query-client.ts'
import { jobResult } from '../../lib/use-job.ts'

export const packageQueries = {
  all: () => ['packages'] as const,
  list: () =>
    queryOptions({
      queryKey: [...packageQueries.all(), 'list'],
      queryFn: () => call('packages.list', {}),
    }),
  transport: () =>
    queryOptions({
      queryKey: [...packageQueries.all(), 'transport'],
      queryFn: () => call('packages.transport', {}),
    }),
}

const refresh = () => queryClient.invalidateQueries({ queryKey: packageQueries.all() })

/** Sends what waits and fetches what lies there. */
export function useExchange() {
  return useMutation({
    mutationFn: async () => {
      const { jobId } = await call('packages.exchange', {})
      return (await jobResult(jobId)) as ExchangeResult
    },
    onSettled: refresh,
  })
}

/** Asks for a file and reads it; null when the user cancelled. */
export function useReadPackage() {
  return useMutation({
    mutationFn: async (): Promise<PackageOutcome | null> => {
      const picked = await call('files.pickOpen', { purpose: 'package' })
      return picked === null ? null : call('packages.read', { token: picked.token })
    },
    onSettled: refresh,
  })
}

type Saved = Readonly<{ fileName: string; token: string }>

/** Asks where to, then saves it; null when the user cancelled. */
export function useSavePackage() {
  return useMutation({
    mutationFn: async ({
      id,
      suggestedName,
    }: Pick<ListedPackage, 'id'> & Readonly<{ suggestedName: string }>): Promise<Saved | null> => {
      const picked = await call('files.pickSave', { purpose: 'package', suggestedName })
      if (picked === null) return null
      await call('packages.save', { id, token: picked.token })
      return { fileName: picked.name, token: picked.token }
    },
    onSettled: refresh,
  })
}

/** Asks for the folder; null when the user cancelled. */
export function usePickFolder() {
  return useMutation({ mutationFn: () => call('files.pickFolder', { purpose: 'exchange' }) })
}

/** `folder`: the token of one that was picked; null = none. */
export function useSetTransport() {
  return useMutation({
    mutationFn: (folder: string | null) => call('packages.setTransport', { folder }),
    onSettled: refresh,
  })
}

type ServerWay = Readonly<{
  setting: ServerSetting
  /** tokens of files that were picked; null = what stands in the setting */
  keyFile: string | null
  authorityFile: string | null
}>

export function useSetServer() {
  return useMutation({
    mutationFn: (way: ServerWay) => call('packages.setServer', way),
    onSettled: refresh,
  })
}

/** Asks for a key or a certificate; null when the user cancelled. */
export function usePickServerFile() {
  return useMutation({ mutationFn: () => call('files.pickOpen', { purpose: 'server' }) })
}
