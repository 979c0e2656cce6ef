/** What somebody changed in Chat, and spaces that are there already: fetched when one of them is first opened. */
export { BringInView } from '../views/bring-in';
export { CompareView } from '../views/compare';
