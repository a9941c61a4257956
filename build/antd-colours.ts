// antd's own palette, spread over the variables of its components, becomes ours, which knows light and dark
// (renderer/styles/tokens.css). What antd made from black by transparency is given by how transparent it is.

const VARIABLE = /(--ant-[\w-]+):([^;{}]*(?:#|rgba?\()[^;{}]*)(?=[;}])/g
const COLOUR = /#[0-9a-f]{3,8}\b|rgba?\([\d., ]+\)/gi
const BLACK = /^rgba?\(0,0,0(?:,([\d.]+))?\)$/

/** Colours that mean something else in some variables than in the others. */
const BY_NAME: readonly (readonly [name: RegExp, colour: string])[] = [
  [/-mask$/, 'var(--color-mask)'],
  [/^--ant-segmented-item-selected-bg$/, 'var(--color-picked)'],
  [/^--ant-segmented-track-bg$/, tint(6)],
  [/-bg-elevated$|-(?:modal|message)-content-bg$|-popup-bg$/, 'var(--color-raised)'],
  [/^--ant-button-default-ghost-/, 'var(--color-on-solid)'],
  // The ring around what the keyboard is on.
  [/^--ant-color-primary-border$/, 'var(--color-primary)'],
]

const TOKENS: Readonly<Record<string, string>> = {
  primary: '#1677ff #91caff/40 #82b4f9 #cbe0fd/25 rgba(5,145,255,0.1)/25',
  'primary-hover': '#4096ff #69b1ff',
  'primary-active': '#0958d9',
  'primary-soft': '#e6f4ff #bae0ff',
  error: '#ff4d4f #ff7875 #d9363e #ffccc7/40 #ffa39e #ffdfdc/30 rgba(255,38,5,0.06)/20',
  'error-soft': '#fff2f0 #fff1f0',
  warning: '#faad14 #ffd666 #ffc53d #d48806 #ffe58f/40 #fff1b8/30 rgba(255,215,5,0.1)/25',
  'warning-soft': '#fffbe6',
  success: '#52c41a #95de64 #73d13d #389e0d #b7eb8f/40 #d9f7be/30',
  'success-soft': '#f6ffed',
  surface: '#ffffff',
  'on-solid': '#fff',
  bg: '#f5f5f5',
  frozen: '#fafafa',
  line: '#f0f0f0 rgba(5,5,5,0.06)',
  border: '#d9d9d9',
}

const BY_VALUE = new Map(
  Object.entries(TOKENS).flatMap(([token, colours]) =>
    colours.split(' ').map((entry): [string, string] => {
      const [colour = '', percent] = entry.split('/')
      return [colour, percent === undefined ? `var(--color-${token})` : mix(token, percent)]
    }),
  ),
)

/** The stylesheet with our tokens in the place of antd's colours. */
export function withOurColours(css: string): string {
  return css.replace(VARIABLE, (_whole, name: string, value: string) => {
    // A soft edge below every button is neither visible nor missed; a clear one would be.
    if (/^--ant-button-.*shadow/.test(name)) return `${name}:none`
    return `${name}:${value.replace(COLOUR, (colour) => ours(name, colour))}`
  })
}

function ours(name: string, colour: string): string {
  const named = BY_NAME.find(([pattern]) => pattern.test(name))
  if (named !== undefined) return named[1]
  if (/shadow/.test(name) && BLACK.test(colour)) return colour
  return BY_VALUE.get(colour) ?? fromBlack(colour) ?? colour
}

/** Text from strong to faint, and below that areas that are only a little darker than what they lie on. */
function fromBlack(colour: string): string | undefined {
  const match = BLACK.exec(colour)
  if (match === null) return undefined
  const opacity = Number(match[1] ?? 1)
  if (opacity > 0.7) return 'var(--color-text)'
  if (opacity > 0.4) return 'var(--color-text-muted)'
  if (opacity > 0.2) return 'var(--color-disabled)'
  return tint(Math.round(opacity * 100))
}

function tint(percent: number): string {
  return mix('ink', String(percent))
}

function mix(token: string, percent: string): string {
  return `color-mix(in srgb, var(--color-${token}) ${percent}%, transparent)`
}
