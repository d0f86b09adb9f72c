import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Anchor } from './anchor.tsx';

test('a place of the console is under its base, an address with a scheme is left as it is', () => {
  render(
    <>
      <Anchor to="/tenants">inside</Anchor>
      <Anchor to="http://teahouse.localhost:8080">outside</Anchor>
    </>,
  );
  const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
  expect(hrefOf('inside')).toBe('/operator/tenants');
  expect(hrefOf('outside')).toBe('http://teahouse.localhost:8080');
  expect(screen.getByRole('link', { name: 'outside' }).getAttribute('target')).toBe('_blank');
});
