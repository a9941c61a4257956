// One writer, one connection: calls run one after another, queries too, so that nobody sees half of a long write.
export type Gate = Readonly<{ run: <T>(work: () => T | Promise<T>) => Promise<T> }>

export function createGate(): Gate {
  let queue: Promise<unknown> = Promise.resolve()
  return {
    run(work) {
      const result = queue.then(work)
      queue = result.catch(() => undefined)
      return result
    },
  }
}
