import { useEffect, useState } from 'react'

/** The value as it was when it last stayed the same for a while: for what may lag behind the keyboard. */
export function useLater<T>(value: T, afterMs: number): T {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), afterMs)
    return () => clearTimeout(timer)
  }, [value, afterMs])
  return later
}
