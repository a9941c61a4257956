import type { ThemeConfig } from 'antd'

// The page's policy forbids styles made at run time, so antd's own stylesheet is loaded and its generator is off.
// The key names the class that carries antd's variables; build/ renames the one in antd.css to it.
export const THEME: ThemeConfig = { zeroRuntime: true, cssVar: { key: 'app' }, hashed: false }
