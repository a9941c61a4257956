import type { DataContext } from '../../context.ts'

/** A command after which the pages of the exchange look anew. */
export const telling =
  <Given, Answer>(
    { emit }: Pick<DataContext, 'emit'>,
    command: (given: Given) => Answer | Promise<Answer>,
  ) =>
  async (given: Given): Promise<Answer> => {
    const answer = await command(given)
    emit({ type: 'exchange.changed' })
    return answer
  }
