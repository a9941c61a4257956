import { queryOptions } from '@tanstack/react-query'
import type { RuleContent, RuleName } from '#shared/schemas/rule.ts'
import { call } from './ipc-client.ts'

/** The rule of a name with its versions; read again by whoever comes, and at once what it was when it was read last. */
export const ruleQuery = (name: RuleName) =>
  queryOptions({
    queryKey: ['settings', 'rule', name],
    staleTime: 0,
    queryFn: () => call('settings.rule', { name }),
  })

/** What the rule says today. */
export const ruleContentQuery = <N extends RuleName>(name: N) =>
  queryOptions({
    ...ruleQuery(name),
    // The data thread has parsed what is stored by the schema of this name.
    select: ({ content }) => content as RuleContent<N>,
  })
