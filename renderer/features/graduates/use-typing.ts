import { useCallback } from 'react'
import type { RowCache } from './row-cache.ts'
import { useKeepTyping } from './use-keep-typing.ts'
import { type Resumable, useResume } from './use-resume.ts'

type Page = Omit<Resumable, 'isLoaded'> & Readonly<{ cache: RowCache }>

/** What is being typed survives whatever takes the page away. */
export function useTyping({ cache, ...page }: Page): void {
  const nameOf = useCallback((id: number) => cache.row(id)?.values.name ?? '', [cache])
  const isLoaded = useCallback((id: number) => cache.row(id) !== undefined, [cache])
  useKeepTyping(page.grid, nameOf)
  useResume({ ...page, isLoaded })
}
