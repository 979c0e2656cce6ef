/** What would be made or changed, before it is, and what was: fetched when one of them is first opened. */

export { CardsView } from '../views/cards';
export { ChangesView } from '../views/changes';
export { LinksView } from '../views/links';
export { PouredView, PouringView } from '../views/pouring';
export { SpaceView } from '../views/space';
