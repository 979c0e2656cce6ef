/** The page beside the sheet: connects it to the script and shows it. */
import { render } from 'preact';
import { catchUp, connect, open } from './actions';
import { createCall } from './server';
import { drawWith } from './signal';
import { heedPointer } from './under-pointer';
import { Sidebar } from './views/sidebar';
import { connectionWord } from './words';

connect(createCall(google.script.run), google.script.host);

const place = document.getElementById('sidebar');
if (place === null) throw new Error('The page has no element #sidebar');
/** A view that can't be shown leaves no empty page behind it. */
const draw = () => {
  try {
    render(<Sidebar />, place);
  } catch (error) {
    drawWith(() => undefined);
    place.textContent = connectionWord('broken');
    throw error;
  }
};
drawWith(draw);
draw();
// From here on the page can say itself what is wrong.
document.getElementById('notStarted')?.remove();

heedPointer();
addEventListener('focus', () => void catchUp());
// Whoever has mended a cell comes back with the pointer before they press anything.
document.documentElement.addEventListener('pointerenter', () => void catchUp());
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void catchUp();
});

void open();
