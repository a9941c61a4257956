import { QueryClient } from '@tanstack/react-query'

/** Only our own data thread writes, and it sends hints: nothing is ever stale by itself, and nothing is retried. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
})
