import '@souk/ui/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

// An old tab asks for a file that a newer build no longer has: it comes back once, drafts are kept.
addEventListener('vite:preloadError', (event) => {
  const at = Number(sessionStorage.getItem('souk.reloaded') ?? 0);
  if (Date.now() - at < 60_000) return;
  sessionStorage.setItem('souk.reloaded', String(Date.now()));
  event.preventDefault();
  location.reload();
});

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
