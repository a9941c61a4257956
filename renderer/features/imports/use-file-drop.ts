import { type DragEvent, useState } from 'react'

type Drop = Readonly<{ onFiles: (files: readonly File[]) => void; isOff: boolean }>

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** Over what takes files itself, which says so: nothing is laid over that. */
const isOverTaker = ({ clientX, clientY }: DragEvent): boolean =>
  document
    .elementsFromPoint(clientX, clientY)
    .some((element) => element.closest('[data-takes-files]') !== null)

/** Handlers for an area and for what is laid over it while files hang above. */
export function useFileDrop({ onFiles, isOff }: Drop) {
  const [isOver, setOver] = useState(false)
  return {
    isOver,
    area: {
      onDragEnter: (event: DragEvent) => {
        if (hasFiles(event) && !isOff && !isOverTaker(event)) setOver(true)
      },
      onDragOver: (event: DragEvent) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = isOff ? 'none' : 'copy'
      },
      onDrop: (event: DragEvent) => {
        if (!hasFiles(event)) return
        const isTaken = event.isDefaultPrevented()
        event.preventDefault()
        setOver(false)
        if (!isOff && !isTaken) onFiles([...event.dataTransfer.files])
      },
    },
    // The overlay covers the area and has no children that hear the pointer, so leaving it is leaving the area.
    overlay: {
      onDragLeave: () => setOver(false),
      onDragOver: (event: DragEvent) => {
        if (isOverTaker(event)) setOver(false)
      },
    },
  }
}
