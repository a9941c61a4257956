import { useMutation, useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import type { Input } from '#shared/contract/index.ts'
import type { Finding } from '#shared/schemas/class.ts'
import { call } from '../../lib/ipc-client.ts'
import { today } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { classQueries } from './queries.ts'

/** The newest finding of each class and group, and the way to settle one or take it up again. */
export function useFindings() {
  const lang = useLang()
  const { message } = App.useApp()
  const { data, error } = useQuery(classQueries.findings())
  const save = useMutation({
    mutationFn: (finding: Input<'findings.save'>) => call('findings.save', finding),
  })
  return {
    error,
    newest: (subject: Finding['subject'], code: string) =>
      data?.find((one) => one.subject === subject && one.code === code),
    settle: ({ writtenOn: _, ...finding }: Finding) =>
      save.mutate(
        { ...finding, closedOn: finding.closedOn === null ? today().format('YYYY-MM-DD') : null },
        { onError: (cause) => void message.error(sentenceOf(cause, lang)) },
      ),
  }
}
