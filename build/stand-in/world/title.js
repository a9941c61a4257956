// Names the stand-in in the title bar of a window that somebody sees.
const mark = () => {
  if (!document.title.endsWith(' [stand-in]')) document.title += ' [stand-in]'
}
addEventListener('DOMContentLoaded', () => {
  mark()
  new MutationObserver(mark).observe(document.head, {
    subtree: true,
    childList: true,
    characterData: true,
  })
})
