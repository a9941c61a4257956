import { useLayoutEffect, useRef, useState } from 'react'

/** One function for good, which does what the last render said: what it is given to need not be drawn again. */
export function useStable<A extends readonly unknown[], R>(act: (...given: A) => R) {
  const latest = useRef(act)
  // With the page and not after it: a key that follows at once means what is seen.
  useLayoutEffect(() => {
    latest.current = act
  })
  const [stable] = useState(
    () =>
      (...given: A): R =>
        latest.current(...given),
  )
  return stable
}
