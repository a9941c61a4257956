export { EmployerInput } from './employer-input.tsx'
export { EmployerList } from './employer-list.tsx'
