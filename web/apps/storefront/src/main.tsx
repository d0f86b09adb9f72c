import '@souk/tokens/tokens.css';
import '@souk/shop-ui/base.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { loadCart } from './shop/cart.ts';
import { askShop, wearColours } from './shop/face.ts';
import { noteInvitation } from './shop/invitation.ts';

noteInvitation(location.search);
wearColours();
void askShop();
// A cart that cannot be read now is read again by whoever opens it.
loadCart().catch(() => {});

const root = document.getElementById('app');
if (root) render(<App />, root);
