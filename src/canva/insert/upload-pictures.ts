import type { NativePicture } from '../../output/canva/native.js';
import type { DesignPort, UploadRequest } from '../port/design-port.js';
import { patiently, stopIfCancelled, type Timing } from './pace.js';

interface Upload {
  port: Pick<DesignPort, 'upload'>;
  /** The bytes of a picture. */
  file: (picture: NativePicture) => Promise<UploadRequest>;
  timing: Timing;
  signal?: AbortSignal | undefined;
  /** By picture key; what is in it isn't uploaded again, and what was uploaded is in it, also after a fault. */
  uploaded: Map<string, string>;
  onUploaded: (picture: NativePicture) => void;
}

/** Uploads at once. More would only hold more files in memory. */
const AT_ONCE = 3;

/** Uploads what isn't uploaded yet. After a fault nothing new begins, and what runs is waited for. @throws the first fault */
export async function uploadPictures(
  pictures: readonly NativePicture[],
  { port, file, timing, signal, uploaded, onUploaded }: Upload,
): Promise<void> {
  const waiting = pictures.filter(({ key }) => !uploaded.has(key));
  let failure: { cause: unknown } | undefined;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next && !failure; next = waiting.shift()) {
      const picture = next;
      try {
        stopIfCancelled(signal);
        const request = await file(picture);
        const upload = (): Promise<string> => port.upload(request);
        uploaded.set(picture.key, await patiently(upload, timing, signal));
        onUploaded(picture);
      } catch (cause) {
        failure ??= { cause };
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (failure) throw failure.cause;
}

/** Each picture of some pages once. */
export function eachOnce(pictures: readonly NativePicture[]): NativePicture[] {
  return [...new Map(pictures.map((picture) => [picture.key, picture])).values()];
}
