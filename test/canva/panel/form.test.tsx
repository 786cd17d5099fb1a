/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { InputError } from '../../../src/errors.js';
import { takeEvent } from '../../../src/canva/panel/actions/read-event.js';
import { anEvent, fakePanel } from './fake-panel.js';
import { fill, show } from './show.js';

afterEach(cleanup);

const byName = (name: string | RegExp) => screen.findByRole('button', { name });
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

describe('the form', () => {
  it('makes an event of what was typed', async () => {
    const panel = fakePanel();
    const user = show(panel);
    await user.click(await byName('Fill in a form'));
    await fill(user, field('Title of the event'), 'Klinik Sitasi');
    fireEvent.change(field('Date'), { target: { value: '2027-04-05' } });
    fireEvent.change(field('Starts at'), { target: { value: '13:30' } });
    fireEvent.change(field('Ends at'), { target: { value: '15:00' } });
    await fill(user, field('Place'), 'Ruang Diskusi');
    await fill(user, field('Link to join'), 'https://zoom.us/j/1');
    await fill(user, field('Name of person 1'), 'Dimas Arkananta');
    await fill(user, field('Degrees after'), 'S.IP.');
    await fill(user, field('Registration link'), 'https://s.example/k');
    await fill(user, field('A few sentences about it'), 'Bawa laptop.');
    await user.click(await byName('Show templates'));
    expect(await screen.findByRole('heading', { name: 'Choose a template' })).toBeTruthy();
    const [text] = jest.mocked(panel.engine.readEvents).mock.calls[0]!;
    expect(JSON.parse(text as string)).toEqual({
      name: 'Klinik Sitasi',
      startDate: '2027-04-05T13:30',
      endDate: '2027-04-05T15:00',
      timeZone: 'Asia/Jakarta',
      location: { name: 'Ruang Diskusi' },
      virtualLocation: { name: 'Zoom', url: 'https://zoom.us/j/1', publish: { url: false } },
      people: [{ name: 'Dimas Arkananta', honorificSuffix: 'S.IP.', role: 'speaker' }],
      offers: { url: 'https://s.example/k' },
      description: 'Bawa laptop.',
    });
  });

  it('says beside each field what is wrong, and stops saying so once it is right', async () => {
    const panel = fakePanel();
    const user = show(panel);
    await user.click(await byName('Fill in a form'));
    fireEvent.change(field('Ends at'), { target: { value: '09:00' } });
    await fill(user, field('Registration link'), 'bit.ly/x');
    await fill(user, field('Institution'), 'Universitas Nuraga');
    await user.click(await byName('Show templates'));
    expect(await screen.findByText('Give the event a title.')).toBeTruthy();
    expect(screen.getByText('Choose the day.')).toBeTruthy();
    expect(screen.getByText('Say when it starts, too.')).toBeTruthy();
    expect(screen.getByText('Write the whole address, with https:// in front.')).toBeTruthy();
    expect(screen.getByText('Write the name, or remove this person.')).toBeTruthy();
    expect(screen.getByText('5 fields need another look.')).toBeTruthy();
    expect(field('Title of the event').getAttribute('aria-invalid')).toBe('true');
    await fill(user, field('Title of the event'), 'K');
    expect(screen.queryByText('Give the event a title.')).toBeNull();
    expect(screen.getByText('4 fields need another look.')).toBeTruthy();
    expect(panel.engine.readEvents).not.toHaveBeenCalled();
  });

  it('puts what the core says beside the field that it is about', async () => {
    const fault = (path: string) => ({
      path,
      expected: { en: `better ${path}`, id: `${path} lebih baik` },
      got: '"x"',
    });
    const faults = ['startDate', 'people[0].name', 'inLanguage'].map(fault);
    const readEvents = async () => Promise.reject(new InputError(faults));
    const user = show(fakePanel({ engine: { readEvents } }));
    await user.click(await byName('Fill in a form'));
    await fill(user, field('Title of the event'), 'K');
    await user.click(await byName('Add a person'));
    // The first row stays empty, so the reader's first person is the form's second.
    await fill(user, field('Name of person 2'), 'x');
    await user.click(await byName('Show templates'));
    expect(await screen.findByText('expected better startDate; got "x".')).toBeTruthy();
    expect(field('Name of person 2').getAttribute('aria-invalid')).toBe('true');
    expect(field('Name of person 1').getAttribute('aria-invalid')).not.toBe('true');
    expect(screen.getByText('Expected: better inLanguage')).toBeTruthy();
  });

  it('edits the chosen event, and keeps what it doesn’t show', async () => {
    const panel = fakePanel();
    const chosen = anEvent({
      weekday: 'Selasa',
      keywords: ['naskah'],
      eventAttendanceMode: 'online',
      people: [
        {
          name: 'Ratna Widyaswari',
          role: 'pembaca puisi',
          topic: 'Aksara',
          image: { contentUrl: 'ratna.png' },
        },
      ],
    });
    takeEvent(panel, chosen);
    const user = show(panel);
    await user.click(await byName('Edit details'));
    expect(field('Title of the event').value).toBe('Membaca Naskah Kuno');
    expect(field('Date').value).toBe('2027-03-09');
    expect(field('Starts at').value).toBe('09:00');
    expect(screen.getByText('pembaca puisi')).toBeTruthy();
    fireEvent.change(field('Date'), { target: { value: '2027-03-16' } });
    await user.click(await byName('Show templates'));
    expect(await screen.findByText(/16 March 2027/)).toBeTruthy();
    const { event, origin } = panel.store.get().event!;
    expect(event).toMatchObject({
      identifier: 'naskah',
      startDate: '2027-03-16T09:00',
      endDate: '2027-03-16T11:00',
      keywords: ['naskah'],
      eventAttendanceMode: 'online',
      people: [{ role: 'pembaca puisi', topic: 'Aksara', image: { contentUrl: 'ratna.png' } }],
    });
    expect(event.weekday).toBeUndefined();
    expect(origin).toEqual(chosen.origin);
  });

  it('removes people, and goes back without a change', async () => {
    const panel = fakePanel();
    const user = show(panel);
    await user.click(await byName('Fill in a form'));
    await user.click(await byName('Remove person 1'));
    expect(screen.queryByLabelText('Name of person 1')).toBeNull();
    await user.click(await byName('Back'));
    expect(await screen.findByText('What are you announcing?')).toBeTruthy();
  });
});
