/** What the build makes elements with: `h(type, props, ...children)` takes fewer letters on the page than the other way. */
export { Fragment, h } from 'preact';
