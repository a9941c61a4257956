// antd without styles made at run time: its stylesheet is a file, and what else would write a <style> is left out,
// as the page's policy refuses it.
import type { Plugin } from 'vite'

const STYLESHEET = /[\\/]antd[\\/]dist[\\/]antd\.css$/

/** antd's own build made its variables under the names that React gave its demo pages. */
const VARIABLE_CLASS = /\.css-var-_R_[0-9a-z]+_/g

/** antd's palette, spread over the variables of its components, becomes ours (renderer/styles/tokens.css). */
const COLOURS: Readonly<Record<string, string>> = {
  '#1677ff': '--color-primary',
  '#4096ff': '--color-primary-hover',
  '#69b1ff': '--color-primary-hover',
  '#0958d9': '--color-primary-active',
  '#e6f4ff': '--color-primary-soft',
  '#ff4d4f': '--color-error',
  '#52c41a': '--color-success',
  '#faad14': '--color-warning',
  'rgba(0,0,0,0.88)': '--color-text',
  'rgba(0,0,0,0.65)': '--color-text-muted',
  'rgba(0,0,0,0.45)': '--color-text-muted',
}
const VARIABLE = /(--ant-[\w-]+):(#[0-9a-f]{6}|rgba\([\d.,]+\))(?=[;}])/g

const STYLE_WRITER = /[\\/]@rc-component[\\/]util[\\/]es[\\/]Dom[\\/]dynamicCSS\.js$/
/** Callers hang notes on the element that they get; it never comes into the page. */
const NO_STYLES =
  "export const updateCSS = () => document.createElement('style')\nexport const injectCSS = updateCSS\n" +
  'export const removeCSS = () => undefined\nexport const clearContainerCache = () => undefined\n'

/** `key` is the theme's `cssVar.key`: the class that carries the variables in the page. */
export function antdStyles(key: string): Plugin {
  return {
    name: 'antd-styles',
    enforce: 'pre',
    load: (id) => (STYLE_WRITER.test(id) ? NO_STYLES : null),
    transform: (code, id) =>
      STYLESHEET.test(id)
        ? inLayer(code.replace(VARIABLE_CLASS, `.${key}`).replace(VARIABLE, withOurColour))
        : null,
  }
}

/** Rules of the page win over antd's whatever the order in which their files come; the reset loses to both. */
const inLayer = (css: string): string => `@layer reset, antd;\n@layer antd {\n${css}\n}\n`

function withOurColour(whole: string, name: string, colour: string): string {
  const ours = COLOURS[colour]
  return ours === undefined || name.endsWith('-mask') ? whole : `${name}:var(${ours})`
}
