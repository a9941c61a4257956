export { PlatformSection } from './platform-section.tsx'
