import type { EventData } from '../../model/event.js';

/** The files and URLs of an event's pictures, each once, in its order. */
export function picturesOfEvent(event: EventData): string[] {
  const found = new Set<string>();
  keepPictures(event, (source) => {
    found.add(source);
    return true;
  });
  return [...found];
}

/** The event with those of its pictures alone that are there; without its portrait a person stays. */
export function keepPictures(event: EventData, isThere: (source: string) => boolean): EventData {
  const logo = <T extends { logo?: string | undefined }>(organization: T): T =>
    without(organization, 'logo', organization.logo, isThere);
  return {
    ...event,
    image: event.image.filter(({ contentUrl }) => isThere(contentUrl)),
    people: event.people.map((person) =>
      without(person, 'image', person.image?.contentUrl, isThere),
    ),
    organizer: event.organizer.map(logo),
    sponsor: event.sponsor.map(logo),
    ...(event.certificate
      ? {
          certificate: {
            ...event.certificate,
            signatory: event.certificate.signatory.map((person) =>
              without(person, 'image', person.image, isThere),
            ),
          },
        }
      : {}),
  };
}

function without<T extends object>(
  holder: T,
  key: keyof T,
  source: string | undefined,
  isThere: (source: string) => boolean,
): T {
  if (source === undefined || isThere(source)) return holder;
  const { [key]: _gone, ...rest } = holder;
  return rest as T;
}
