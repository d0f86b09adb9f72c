// Plain JavaScript: Vite's configuration files, which import it, run in Node without a build.

/**
 * Runs before the first paint, inline in `<head>`, so that nothing flickers. The server allows it by `themeScriptHash`;
 * whoever changes a byte changes the hash too (a test says which it is).
 */
export const themeScript =
  "(function(d,s){try{s=localStorage.getItem('souk.theme')}catch(e){}if(s!='dark'&&s!='light')s=matchMedia('(prefers-color-scheme:dark)').matches?'dark':'light';d.dataset.theme=s;d.setAttribute('data-mantine-color-scheme',s)})(document.documentElement)";

/** For `script-src`. */
export const themeScriptHash = 'sha256-v4aVFLounypoM5lGwJAwChy/jno3GTiXDWEEQd5xd+I=';
