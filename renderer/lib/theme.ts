// Light or dark on this computer; the colours themselves follow from `data-theme` in styles/tokens.css.
import { call } from './ipc-client.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const STORED = 'theme'

/** What the user chose; the system decides unless there is a choice. */
export function storedTheme(): Theme {
  const stored = localStorage.getItem(STORED)
  return THEMES.find((theme) => theme === stored) ?? 'system'
}

/** Puts the stored choice on the page. */
export function showTheme(): void {
  const theme = storedTheme()
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  // Only the window's frame would stay as the system is.
  call('window.theme', { theme }).catch(() => {})
}

/** Changes the choice of this computer. */
export function setTheme(theme: Theme): void {
  localStorage.setItem(STORED, theme)
  showTheme()
}
