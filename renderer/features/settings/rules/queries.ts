import { queryOptions, useMutation } from '@tanstack/react-query'
import type { Input } from '#shared/contract/index.ts'
import type { GroupCondition } from '#shared/schemas/group-rule.ts'
import { call } from '../../../lib/ipc-client.ts'

export const ruleQueries = {
  tried: (when: GroupCondition | null) =>
    queryOptions({
      queryKey: ['keyGroups', 'tried', when],
      queryFn: () => (when === null ? null : call('keyGroups.tryRule', { when })),
      enabled: when !== null,
      placeholderData: (before: { people: number; inLedger: number } | null | undefined) => before,
    }),
}

/** `content` null: the shipped rule again. */
type Saved = Omit<Input<'settings.saveRule'>, 'content'> & Readonly<{ content: unknown }>

export function useSaveRule() {
  return useMutation({
    mutationFn: ({ content, ...rule }: Saved) =>
      call('settings.saveRule', {
        ...rule,
        content: content === null ? null : JSON.stringify(content),
      }),
  })
}
