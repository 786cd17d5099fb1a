import type { ContentPublisherIntent } from '@canva/intents/content';
import type { UiLanguage } from '../../../model/language.js';
import type { Mount } from '../say.js';
import { outputTypes } from './output-types.js';
import { PreviewView } from './preview-view.js';
import { publishContent, type PublishDeps } from './publish-content.js';
import { SettingsView } from './settings-view.js';

export interface ContentPublisherOptions extends PublishDeps {
  mount: Mount;
  uiLanguage(): UiLanguage;
  /** IANA; the person's own. */
  ownZone(): string;
}

/** A finished post, with its caption and time, to the library's own calendar. */
export function createContentPublisher(options: ContentPublisherOptions): ContentPublisherIntent {
  const { mount, uiLanguage, ownZone, clock } = options;
  return {
    getPublishConfiguration: async () => ({
      status: 'completed',
      outputTypes: outputTypes(uiLanguage()),
    }),
    renderSettingsUi: (request) => {
      // Once for the frame: a view is drawn again and again, and must find the same.
      const shared = { settings: options.settings(), language: uiLanguage(), ownZone: ownZone() };
      mount((say) => <SettingsView request={request} {...shared} clock={clock} say={say} />);
    },
    renderPreviewUi: (request) => mount((say) => <PreviewView request={request} say={say} />),
    publishContent: (request) => publishContent(request, options),
  };
}
