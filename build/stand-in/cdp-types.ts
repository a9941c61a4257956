// The part of the DevTools protocol that the stand-in speaks: command → [parameters, result].
type None = Readonly<Record<string, never>>
type RemoteObject = Readonly<{ objectId?: string; value?: unknown; description?: string }>
type ExceptionDetails = Readonly<{
  text: string
  lineNumber: number
  url?: string
  exception?: RemoteObject
  executionContextId?: number
}>
export type Header = Readonly<{ name: string; value: string }>
type Evaluated = { result: RemoteObject; exceptionDetails?: ExceptionDetails }
type MediaFeature = Readonly<{ name: string; value: string }>

export type Commands = {
  'Browser.close': [None, None]
  'Browser.getVersion': [None, { product: string }]
  'Browser.getWindowForTarget': [{ targetId: string }, { windowId: number }]
  'Browser.setContentsSize': [{ windowId: number; width: number; height: number }, None]
  'Browser.setPermission': [{ permission: { name: string }; setting: 'granted' | 'denied' }, None]
  'DOM.getFileInfo': [{ objectId: string }, { path: string }]
  'Emulation.setEmulatedMedia': [{ features: readonly MediaFeature[] }, None]
  'Fetch.enable': [{ patterns: readonly { urlPattern: string }[] }, None]
  'Fetch.continueRequest': [{ requestId: string }, None]
  'Fetch.failRequest': [{ requestId: string; errorReason: string }, None]
  'Fetch.fulfillRequest': [
    { requestId: string; responseCode: number; responseHeaders: readonly Header[]; body: string },
    None,
  ]
  'Inspector.enable': [None, None]
  'Log.enable': [None, None]
  'Page.addScriptToEvaluateOnNewDocument': [{ source: string; worldName?: string }, None]
  'Page.bringToFront': [None, None]
  'Page.crash': [None, None]
  'Page.enable': [None, None]
  'Page.navigate': [{ url: string }, { errorText?: string }]
  'Page.printToPDF': [Readonly<Record<string, boolean | number>>, { data: string }]
  'Page.reload': [None, None]
  'Runtime.addBinding': [{ name: string; executionContextName: string }, None]
  'Runtime.callFunctionOn': [
    {
      functionDeclaration: string
      executionContextId: number
      arguments: readonly { value: string }[]
      silent: boolean
    },
    Evaluated,
  ]
  'Runtime.enable': [None, None]
  'Runtime.evaluate': [
    { expression: string; awaitPromise: boolean; returnByValue: boolean },
    Evaluated,
  ]
  'Runtime.runIfWaitingForDebugger': [None, None]
  'Target.closeTarget': [{ targetId: string }, None]
  'Target.createTarget': [
    { url: string; width: number; height: number; newWindow: boolean },
    { targetId: string },
  ]
  'Target.setAutoAttach': [
    {
      autoAttach: boolean
      waitForDebuggerOnStart: boolean
      flatten: boolean
      filter: readonly { type: string }[]
    },
    None,
  ]
  'Target.setDiscoverTargets': [{ discover: boolean; filter: readonly { type: string }[] }, None]
}

type TargetInfo = Readonly<{ targetId: string; openerId?: string; url: string }>
type Frame = Readonly<{ id: string; parentId?: string; url: string }>

export type PausedRequest = Readonly<{
  requestId: string
  frameId: string
  resourceType: string
  redirectedRequestId?: string
  request: Readonly<{
    url: string
    urlFragment?: string
    method: string
    headers: Readonly<Record<string, string>>
    postDataEntries?: readonly { bytes?: string }[]
  }>
}>

export type Events = {
  'Fetch.requestPaused': PausedRequest
  'Inspector.targetCrashed': None
  'Log.entryAdded': {
    entry: Readonly<{ level: string; text: string; url?: string; lineNumber?: number }>
  }
  'Page.domContentEventFired': None
  'Page.frameAttached': { frameId: string }
  'Page.frameNavigated': { frame: Frame }
  'Page.loadEventFired': None
  'Page.navigatedWithinDocument': { frameId: string; url: string }
  'Page.windowOpen': { url: string; windowName: string; windowFeatures: readonly string[] }
  'Runtime.bindingCalled': { payload: string; executionContextId: number }
  'Runtime.consoleAPICalled': {
    type: string
    args: readonly RemoteObject[]
    stackTrace?: { callFrames: readonly Readonly<{ url: string; lineNumber: number }>[] }
  }
  'Runtime.exceptionThrown': { exceptionDetails: ExceptionDetails }
  'Runtime.executionContextCreated': {
    context: Readonly<{ id: number; name: string; auxData?: { frameId?: string } }>
  }
  'Target.attachedToTarget': { sessionId: string; targetInfo: TargetInfo }
  'Target.targetDestroyed': { targetId: string }
}
