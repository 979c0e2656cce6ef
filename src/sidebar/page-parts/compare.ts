/** What Chat or the directory is asked for: changes there, one's own spaces, an undo, names. Fetched when one is first opened. */
export { BringInView } from '../views/bring-in';
export { CompareView } from '../views/compare';
export { NamesView } from '../views/names';
export { UndoView } from '../views/undo';
