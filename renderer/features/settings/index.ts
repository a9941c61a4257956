export { MorePage } from './more-page.tsx'
