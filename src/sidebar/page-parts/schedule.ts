/** What runs by itself, and whether it can: fetched when one of them is first opened. */
export { ScheduleView } from '../views/schedule';
export { SetupView } from '../views/setup';
