import type { InputRef } from 'antd'
import type { RefObject } from 'react'
import { usePageKeys } from '../use-page-keys.ts'
import type { View } from './use-views.ts'

type Page = Readonly<{
  search: RefObject<InputRef | null>
  views: readonly View[]
  onChoose: (view: View) => void
}>

/** F3 or Ctrl+F: the search; Ctrl+1 to Ctrl+9: the views that have a key. */
export function useListKeys({ search, views, onChoose }: Page): void {
  usePageKeys((event) => {
    // Somebody's page covers the list.
    if (search.current?.input?.closest('[inert]')) return undefined
    if (isSearch(event)) return () => search.current?.focus({ cursor: 'all' })
    const view = views[viewNumber(event) - 1]
    return view && (() => onChoose(view))
  })
}

const isPlainCtrl = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !altKey && !shiftKey

function isSearch(event: KeyboardEvent): boolean {
  return event.key === 'F3' || (isPlainCtrl(event) && event.key.toLowerCase() === 'f')
}

function viewNumber(event: KeyboardEvent): number {
  return isPlainCtrl(event) && /^[1-9]$/.test(event.key) ? Number(event.key) : 0
}
