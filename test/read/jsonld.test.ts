import { describe, expect, it } from '@jest/globals';
import { eventOf, eventsOf, messagesOf, notesOf } from './helpers.js';

const event = (more: object): string =>
  JSON.stringify(
    { '@context': 'https://schema.org', '@type': 'Event', name: 'A', ...more },
    null,
    1,
  );
const read = (more: object): ReturnType<typeof eventOf> => eventOf(event(more), 'a.jsonld');

describe('[R50] where events are', () => {
  it.each([
    [
      'a list',
      [
        { '@type': 'Event', name: 'A' },
        { '@type': 'Event', name: 'B' },
      ],
    ],
    [
      'a graph',
      {
        '@graph': [
          { '@type': 'Organization', name: 'X' },
          { '@type': 'TheaterEvent', name: 'A' },
          { '@type': ['Thing', 'Festival'], name: 'B' },
        ],
      },
    ],
    [
      'an item list',
      {
        '@type': 'ItemList',
        itemListElement: [
          { '@type': 'ListItem', item: { '@type': 'Event', name: 'A' } },
          { '@type': 'ListItem', item: { '@type': 'http://schema.org/EducationEvent', name: 'B' } },
        ],
      },
    ],
    [
      'an event with parts',
      { '@type': 'Event', name: 'A', subEvent: [{ '@type': 'Event', name: 'B' }] },
    ],
  ])('%s', (_title, value) => {
    expect(eventsOf(JSON.stringify(value), 'a.jsonld').map(({ name }) => name)).toEqual(['A', 'B']);
  });

  it('a series around an event is its superEvent, not an event', () => {
    expect(read({ superEvent: { '@type': 'EventSeries', name: 'Kelas' } }).superEvent).toEqual({
      name: 'Kelas',
    });
  });

  it('prefixed and full IRIs of properties', () => {
    const text = JSON.stringify({
      '@type': 'https://schema.org/Event',
      'https://schema.org/name': 'A',
      'schema:startDate': '2027-01-14',
      '@context': {},
    });
    expect(eventOf(text, 'a.json')).toMatchObject({ name: 'A', startDate: '2027-01-14' });
  });

  it('a document without an event, and references in a circle', () => {
    expect(messagesOf('{"@type": "Person", "name": "A"}', 'a.jsonld')[0]).toContain(
      '"@type": "Event"',
    );
    const circle = {
      '@graph': [
        { '@id': '#a', '@type': 'Event', name: 'A', organizer: { '@id': '#b' } },
        { '@id': '#b', '@type': 'Organization', name: 'B', event: { '@id': '#a' } },
      ],
    };
    expect(eventOf(JSON.stringify(circle), 'a.jsonld').organizer).toEqual([{ name: 'B' }]);
  });
});

describe('properties', () => {
  it.each(['EventScheduled', 'EventRescheduled', 'EventMovedOnline', 'EventCancelled'])(
    'eventStatus %s, short and as IRI',
    (status) => {
      for (const prefix of ['', 'https://schema.org/', 'http://schema.org/', 'schema:']) {
        expect(read({ startDate: '2027-01-14', eventStatus: prefix + status }).eventStatus).toBe(
          status,
        );
      }
    },
  );

  it('[R28] a postponed page keeps the old date in startDate', () => {
    const postponed = read({
      startDate: '2027-01-14',
      eventStatus: 'https://schema.org/EventPostponed',
    });
    expect([postponed.startDate, postponed.previousStartDate]).toEqual([undefined, ['2027-01-14']]);
    const both = read({
      startDate: '2027-01-14',
      previousStartDate: '2027-01-14',
      eventStatus: 'EventPostponed',
    });
    expect([both.startDate, both.previousStartDate]).toEqual([undefined, ['2027-01-14']]);
  });

  it('places, on site and online at once', () => {
    const places = [
      { '@type': 'VirtualLocation', url: 'https://us02web.zoom.us/j/1' },
      {
        '@type': 'Place',
        name: 'Aula',
        maximumAttendeeCapacity: '80',
        address: {
          '@type': 'PostalAddress',
          streetAddress: 'Jl. A 1',
          addressLocality: 'Kota Lembayung',
        },
        hasMap: 'https://a.example/p',
      },
    ];
    expect(
      read({
        location: places,
        eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      }),
    ).toMatchObject({
      eventAttendanceMode: 'mixed',
      virtualLocation: { name: 'Zoom', url: 'https://us02web.zoom.us/j/1' },
      location: {
        name: 'Aula',
        address: 'Jl. A 1',
        addressLocality: 'Kota Lembayung',
        maximumAttendeeCapacity: 80,
        hasMap: 'https://a.example/p',
      },
    });
    expect(read({ location: 'Aula' }).location).toEqual({ name: 'Aula' });
    expect(read({ location: 'Zoom' }).virtualLocation?.name).toBe('Zoom');
    expect(read({ location: { '@type': 'Place', address: 'Jl. A 1' } }).location).toEqual({
      name: 'Jl. A 1',
    });
    expect(
      read({ location: { '@type': 'VirtualLocation', url: 'https://www.rapat.example/x' } })
        .virtualLocation?.name,
    ).toBe('rapat.example');
  });

  it('[R51] people, with roles around them', () => {
    const performer = [
      {
        '@type': 'Person',
        name: 'Dr. Warsiti, M.Hum.',
        jobTitle: 'Pustakawan',
        worksFor: { '@type': 'Organization', name: 'X' },
        image: { '@type': 'ImageObject', contentUrl: 'https://a.example/w.jpg', creditText: 'Y' },
      },
      { '@type': 'Person', name: 'Dr. Agung', honorificSuffix: 'S.S.' },
      'Sekar',
      { '@type': 'PerformingGroup', name: 'Kelompok, Tiga' },
      { '@type': 'Role', roleName: 'moderator', performer: { '@type': 'Person', name: 'Asri' } },
    ];
    expect(read({ performer }).people).toEqual([
      {
        name: 'Warsiti',
        honorificPrefix: 'Dr.',
        honorificSuffix: 'M.Hum.',
        role: 'speaker',
        jobTitle: 'Pustakawan',
        affiliation: 'X',
        image: { contentUrl: 'https://a.example/w.jpg', creditText: 'Y' },
      },
      { name: 'Dr. Agung', honorificSuffix: 'S.S.', role: 'speaker' },
      { name: 'Sekar', role: 'speaker' },
      { name: 'Kelompok, Tiga', role: 'speaker' },
      { name: 'Asri', role: 'moderator' },
    ]);
  });

  it('offers', () => {
    expect(
      read({
        offers: {
          '@type': 'Offer',
          price: '50000.00',
          priceCurrency: 'IDR',
          availability: 'https://schema.org/SoldOut',
          url: 'https://a.example/d',
          validThrough: '2027-01-13T23:59',
        },
      }).offers,
    ).toMatchObject({
      price: 50000,
      availability: 'SoldOut',
      url: 'https://a.example/d',
      validThrough: '2027-01-13T23:59',
    });
    expect(read({ isAccessibleForFree: true }).offers?.price).toBe(0);
    expect(notesOf(event({ offers: [{ price: 1 }, { price: 2 }] }), 'a.jsonld')).toContain(
      'several-offers',
    );
    expect(messagesOf(event({ offers: { price: '50.000,00' } }), 'a.jsonld')[0]).toMatch(
      /a\.jsonld:\d+: offers\.price: expected a number; got "50\.000,00"/,
    );
  });

  it('languages, keywords, pictures', () => {
    const found = eventOf(
      event({
        name: [
          { '@language': 'en', '@value': 'Book' },
          { '@language': 'id', '@value': 'Buku' },
        ],
        inLanguage: ['id', { '@type': 'Language', name: 'English', alternateName: 'en' }],
        keywords: 'Naskah, #Literasi',
        image: [
          'https://a.example/a.jpg',
          { '@type': 'ImageObject', url: 'https://a.example/b.jpg' },
        ],
      }),
      'a.jsonld',
      { language: 'id' },
    );
    expect(found).toMatchObject({
      name: 'Buku',
      inLanguage: ['id', 'en'],
      keywords: ['Naskah', 'Literasi'],
      image: [{ contentUrl: 'https://a.example/a.jpg' }, { contentUrl: 'https://a.example/b.jpg' }],
    });
  });

  it('[R10] names what it did not use', () => {
    expect(notesOf(event({ review: 'x' }), 'a.jsonld')).toEqual(['unused-input']);
    expect(notesOf(event({ description: 'A &amp; B' }), 'a.jsonld')).toEqual(['markup-in-text']);
    expect(notesOf(event({ description: 'A & B; a < b' }), 'a.jsonld')).toEqual([]);
  });

  it('[R2] faults name the property of the document and its line', () => {
    expect(
      messagesOf(
        '{"@graph": [\n {"@type": "Event",\n  "name": "A",\n  "startDate": "14 Jan"}]}',
        'a.jsonld',
      ),
    ).toEqual([
      'a.jsonld:4: @graph[0].startDate: expected a date with its year; got "14 Jan". Write the year with four digits.',
    ]);
  });
});

describe('[R52] pages', () => {
  const page = (...scripts: string[]): string =>
    `<!doctype html>\n<title>a < b</title>\n<!-- <script type="application/ld+json">{"@type":"Event","name":"hidden"}</script> -->\n<script>var x = '{"@type":"Event"}';</script>\n${scripts.join('\n')}\n`;
  const ld = (json: string): string =>
    `<SCRIPT class="x" TYPE='application/ld+json; charset=utf-8'>${json}</SCRIPT >`;

  it('read every JSON-LD script and nothing else', () => {
    expect(
      eventsOf(
        page(ld('{"@type":"Event","name":"A &amp; <b>B</b>"}'), ld('{"@type":"Event","name":"C"}')),
        'a.html',
      ).map(({ name }) => name),
    ).toEqual(['A &amp; <b>B</b>', 'C']);
    expect(eventOf(page(ld('\n<!--\n{"@type":"Event","name":"A"}\n-->')), 'a.html').name).toBe('A');
  });

  it('give lines of the page', () => {
    expect(
      messagesOf(page(ld('\n{"@type":"Event",\n"name":"A","startDate":"x"}')), 'a.html')[0],
    ).toMatch(/^a\.html:7: startDate:/);
    expect(messagesOf(page(ld('{\n"@type":"Event",\n"name":}')), 'a.html')[0]).toMatch(
      /^a\.html:7: expected/,
    );
  });

  it('a broken script counts only when no other has an event', () => {
    expect(eventsOf(page(ld('{'), ld('{"@type":"Event","name":"C"}')), 'a.html')).toHaveLength(1);
    expect(messagesOf(page(), 'a.html')[0]).toContain('application/ld+json');
  });
});
