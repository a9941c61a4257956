// Camera, location, notifications, devices: the page needs none. Asking and checking are two doors, both are shut.
// Copying goes through the copy event of the focused element, which needs no permission.
import type { Session } from 'electron'

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}
