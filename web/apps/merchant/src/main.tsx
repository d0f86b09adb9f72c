import '@souk/ui/styles.css';
import { begin } from '@souk/console';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, cache } from './app.tsx';
import { router } from './routes.tsx';
import { asksMe } from './session/Session.tsx';

void cache.prefetchQuery(asksMe);
begin(router);

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
