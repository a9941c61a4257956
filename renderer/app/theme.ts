import type { ThemeConfig } from 'antd'

// The page's policy forbids styles made at run time, so antd's own stylesheet is loaded and its generator is off.
// The key names the class that carries antd's variables; build/ renames the one in antd.css to it.
// Nothing moves: a dialog that opens has the keyboard at once, one that closes gives it back at once.
export const THEME: ThemeConfig = {
  zeroRuntime: true,
  cssVar: { key: 'app' },
  hashed: false,
  token: { motion: false },
}

/** Named, it is there before what opens in it: a field that takes the keyboard when it appears can have it. */
export const popupContainer = (): HTMLElement => document.body
