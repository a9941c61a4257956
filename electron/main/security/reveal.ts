// The only user of `shell`: shows a file that the user picked in this run in its folder. Nothing is ever opened.
import type { Shell } from 'electron'

export type Reveal = (path: string) => void

export const createReveal =
  (shell: Pick<Shell, 'showItemInFolder'>): Reveal =>
  (path) =>
    shell.showItemInFolder(path)
