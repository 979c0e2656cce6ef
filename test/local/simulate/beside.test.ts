/** Days and hours of a simulated run by the clock of its spreadsheet. */
import { dayAfter } from '../../../local/simulate/beside';

test('tomorrow is the next date, also on a day that clocks make longer or shorter', () => {
  const berlin = (at: string, days: number) => dayAfter(Date.parse(at), days, 'Europe/Berlin');
  // Clocks are set back that night: 24 hours after midnight it is 23:05 on the same day.
  expect(berlin('2027-10-30T22:05Z', 0)).toBe('2027-10-31');
  expect(berlin('2027-10-30T22:05Z', 1)).toBe('2027-11-01');
  expect(berlin('2027-10-31T22:55Z', -1)).toBe('2027-10-30');
  // And forward: 24 hours before 00:30 it is 23:30 two days before.
  expect(berlin('2027-03-28T22:30Z', -1)).toBe('2027-03-28');
  expect(berlin('2027-12-31T12:00Z', 1)).toBe('2028-01-01');
});
