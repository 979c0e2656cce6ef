/** The page beside the sheet: connects it to the script and shows it. */
import { render } from 'preact';
import { catchUp, connect, open } from './actions';
import { createCall } from './server';
import { drawWith } from './signal';
import { Sidebar } from './views/sidebar';

connect(createCall(google.script.run), google.script.host);

const place = document.getElementById('sidebar');
if (place === null) throw new Error('The page has no element #sidebar');
drawWith(() => render(<Sidebar />, place));
render(<Sidebar />, place);

addEventListener('focus', () => void catchUp());
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void catchUp();
});

void open();
