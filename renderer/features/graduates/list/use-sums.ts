import { useQuery } from '@tanstack/react-query'
import type { RowSource } from '#renderer/ui/grid/index.ts'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { usePast } from '../past/past-context.ts'
import { sumOf } from './sums.ts'

type Wanted = Readonly<{
  whom: readonly number[]
  column: string | undefined
  texts: RowSource['texts']
}>

// Reading more would be felt.
const MOST_ROWS = 5000

/** Sum and mean of what is selected in one column of numbers. */
export function useSums({ whom, column, texts }: Wanted) {
  const past = usePast()
  const isNumber = column !== undefined && fieldByKey(column)?.type === 'number'
  const { data } = useQuery({
    queryKey: ['graduates', 'sums', column, whom, past],
    queryFn: async () => {
      const lines = await texts(whom, column === undefined ? [] : [column])
      return sumOf(lines.map(([text = '']) => text)) ?? null
    },
    enabled: isNumber && whom.length <= MOST_ROWS,
    gcTime: 0,
  })
  return isNumber ? data : undefined
}
