// Tells the host the page's title. Where somebody sees a title bar it also names the stand-in there;
// elsewhere document.title stays what the page made it.
const MARK = ' [stand-in]'
let told
const tellTitle = () => {
  const { title } = document
  if (title === told || title === '') return
  told = title
  post({ type: 'title', title })
  if (standIn.markTitle && !title.endsWith(MARK)) document.title = title + MARK
}
addEventListener('DOMContentLoaded', () => {
  tellTitle()
  const what = { subtree: true, childList: true, characterData: true }
  new MutationObserver(tellTitle).observe(document.head, what)
})
