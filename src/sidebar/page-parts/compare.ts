/** What somebody changed in Chat, spaces that are there already, and undoing a run: fetched when one of them is first opened. */
export { BringInView } from '../views/bring-in';
export { CompareView } from '../views/compare';
export { UndoView } from '../views/undo';
