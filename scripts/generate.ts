// Writes every file that follows from the code. With --check it writes nothing, names the stale ones and exits 1.
import './routes.ts';
import './icons.ts';
import './nlds.ts';
import './settings.ts';
