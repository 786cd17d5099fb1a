import type { PublishContentRequest, PublishContentResponse } from '@canva/intents/content';
import { z } from 'zod';
import { parsePublicHttps } from '../../feed/public-https.js';
import type { IntentSettings } from '../say.js';
import { FAULT_WORDS, PUBLISH_FAULTS, type PublishFault } from './publish-fault.js';
import { publishRequest } from './publish-request.js';
import { readPublishRef } from './publish-ref.js';
import { sendPost, type SendOptions } from './send-post.js';

/** What publishing needs of the app. */
export interface PublishDeps extends Omit<SendOptions, 'endpoint'> {
  settings(): IntentSettings;
}

/** Sends an exported post, with its caption and time, to the library's calendar. Never rejects. */
export async function publishContent(
  request: PublishContentRequest,
  deps: PublishDeps,
): Promise<PublishContentResponse> {
  const settings = readPublishRef(request.publishRef);
  if (settings === null) return failed({ kind: 'settings' });
  const endpoint = parsePublicHttps(deps.settings().endpointUrl ?? '');
  if (typeof endpoint === 'string') return failed({ kind: 'endpoint' });
  const post = await publishRequest(settings, request.outputType.id, request.outputMedia);
  if (post === null) return failed({ kind: 'files' });
  const sent = await sendPost(post, { ...deps, endpoint });
  if ('fault' in sent) return failed(sent.fault);
  const { id, url } = sent.done;
  return {
    status: 'completed',
    externalId: id,
    ...(url !== undefined && { externalUrl: url }),
  };
}

function failed(fault: PublishFault): PublishContentResponse {
  const { kind, status } = fault;
  const passing = kind === 'offline' || kind === 'timeout';
  if (passing) return { status: 'remote_request_failed' };
  return {
    status: 'app_error',
    // For Canva's logs, where nothing that people wrote may stand.
    message: status === undefined ? kind : `${kind} ${status}`,
    localizedMessageId: FAULT_WORDS[kind].id,
    ...(status !== undefined && { httpCode: status }),
    ...(kind === 'files' && { errorCause: 'invalid_selection' }),
    appDefinedPayload: JSON.stringify(fault),
  };
}

const faultSchema = z.object({
  kind: z.enum(PUBLISH_FAULTS),
  status: z.int().optional(),
  code: z.string().max(60).optional(),
  said: z.object({ en: z.string().max(500), id: z.string().max(500) }).optional(),
});

/** The fault that `publishContent` handed to the settings view; null for anything else. */
export function readFault(payload: string | undefined): PublishFault | null {
  try {
    const { kind, status, code, said } = faultSchema.parse(JSON.parse(payload ?? ''));
    return {
      kind,
      ...(status !== undefined && { status }),
      ...(code !== undefined && { code }),
      ...(said && { said }),
    };
  } catch {
    return null;
  }
}
