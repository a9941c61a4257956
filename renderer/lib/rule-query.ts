import { queryOptions } from '@tanstack/react-query'
import type { RuleContent, RuleName } from '#shared/schemas/rule.ts'
import { call } from './ipc-client.ts'

/** The rule of a name as it is today; read again by whoever comes, and at once what it was when it was read last. */
export const ruleQuery = <N extends RuleName>(name: N) =>
  queryOptions({
    queryKey: ['settings', 'rule', name],
    staleTime: 0,
    // The data thread has parsed what is stored by the schema of this name.
    queryFn: async () => (await call('settings.rule', { name })).content as RuleContent<N>,
  })
