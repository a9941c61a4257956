import { useEffect, useRef, useState } from 'react'

const STEP = 120
/** Drawn before they come into view. */
const AHEAD = '600px'

/** How many rows of a long table are drawn: more as its end comes near. `least`: the row that must be there. */
export function useGrowing(count: number, least: number) {
  const [drawn, setDrawn] = useState(Math.max(STEP, least + 1))
  const end = useRef<HTMLTableRowElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each step the end is elsewhere
  useEffect(() => {
    if (end.current === null) return undefined
    const observer = new IntersectionObserver(
      (entries) =>
        entries.some(({ isIntersecting }) => isIntersecting) && setDrawn((now) => now + STEP),
      { root: end.current.closest('section'), rootMargin: AHEAD },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [drawn, count])
  return { drawn: Math.min(drawn, count), end }
}
