/**
 * What each call of Canva's SDK needs. An app that calls one without its permission fails Canva's review, and
 * so does one that asks for more than it uses.
 *
 * SCOPES: the list of https://www.canva.dev/docs/apps/configuring-scopes/ (its methods are named per scope).
 * NOT LISTED: a stable method of the SDK that the list doesn't have, so it needs none.
 * EDITING: `openDesign` isn't in the list; it reads and changes the design's content, and Canva's own example of
 * it asks for both (starter kit of August 2026).
 */
const [READ, WRITE] = ['canva:design:content:read', 'canva:design:content:write'];

/** By module and exported name, `ui.startDragToPoint` for a method of an exported object. */
export const CALLS = {
  '@canva/design': {
    // SCOPES
    addAudioTrack: [WRITE],
    addElementAtCursor: [WRITE],
    addElementAtPoint: [WRITE],
    addPage: [WRITE],
    getCurrentPageContext: [READ],
    'selection.registerOnChange': [READ, WRITE],
    // EDITING
    openDesign: [READ, WRITE],
    setCurrentPageBackground: [WRITE],
    // NOT LISTED
    'bulkCreate.launch': [],
    createRichtextRange: [],
    getCurrentPageMetadata: [],
    getDesignMetadata: [],
    getDesignToken: [],
    'publish.launch': [],
    requestExport: [],
    'ui.startDragToCursor': [],
    'ui.startDragToPoint': [],
  },
  '@canva/asset': {
    // SCOPES
    getTemporaryUrl: ['canva:asset:private:read'],
    openColorSelector: ['canva:brandkit:read'],
    upload: ['canva:asset:private:write'],
    // NOT LISTED
    findFonts: [],
    requestFontSelection: [],
  },
  '@canva/platform': {
    // NOT LISTED
    'appProcess.broadcastMessage': [],
    'appProcess.registerOnMessage': [],
    'features.isSupported': [],
    'features.registerOnSupportChange': [],
    getPlatformInfo: [],
    'notification.addToast': [],
    requestOpenExternalUrl: [],
  },
};

/** Which intent of canva-app.json each registration belongs to. */
export const INTENTS = {
  prepareDesignEditor: 'design_editor',
  prepareDataConnector: 'data_connector',
  prepareContentPublisher: 'content_publisher',
};
