import { type DragEvent, useState } from 'react'

type Drop = Readonly<{ onFiles: (files: readonly File[]) => void; isOff: boolean }>

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** Handlers for an area and for what is laid over it while files hang above. */
export function useFileDrop({ onFiles, isOff }: Drop) {
  const [isOver, setOver] = useState(false)
  return {
    isOver,
    area: {
      onDragEnter: (event: DragEvent) => {
        if (hasFiles(event) && !isOff) setOver(true)
      },
      onDragOver: (event: DragEvent) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = isOff ? 'none' : 'copy'
      },
      onDrop: (event: DragEvent) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(false)
        if (!isOff) onFiles([...event.dataTransfer.files])
      },
    },
    // The overlay covers the area and has no children that hear the pointer, so leaving it is leaving the area.
    overlay: { onDragLeave: () => setOver(false) },
  }
}
