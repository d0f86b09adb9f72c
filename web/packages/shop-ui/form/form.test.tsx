import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { Form } from './form.tsx';

afterEach(cleanup);

test('a second press while the first is under way does nothing', async () => {
  let finish = () => {};
  const deed = vi.fn(() => new Promise<void>((done) => (finish = done)));
  render(<Button onPress={deed}>支付</Button>);
  const button = screen.getByRole('button');
  fireEvent.click(button);
  fireEvent.click(button);
  expect(deed).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(button.getAttribute('aria-busy')).toBe('true'));
  finish();
  await vi.waitFor(() => expect(button.getAttribute('aria-busy')).toBeNull());
  fireEvent.click(button);
  expect(deed).toHaveBeenCalledTimes(2);
});

test('a form is sent once, however often it is submitted', () => {
  const send = vi.fn(() => new Promise<void>(() => {}));
  render(
    <Form label="登录" onSubmit={send}>
      <Button submit>登录</Button>
    </Form>,
  );
  const form = screen.getByRole('form');
  fireEvent.submit(form);
  fireEvent.submit(form);
  expect(send).toHaveBeenCalledTimes(1);
});

test('Enter that takes a candidate of an input method submits nothing', () => {
  render(
    <Form label="搜索" onSubmit={() => {}}>
      <Field label="词" value="" onInput={() => {}} />
    </Form>,
  );
  const input = screen.getByRole('textbox');
  // `fireEvent` answers whether the default, here the submission, still happens.
  expect(fireEvent.keyDown(input, { key: 'Enter', isComposing: true })).toBe(false);
  expect(fireEvent.keyDown(input, { key: 'Enter', keyCode: 229 })).toBe(false);
  expect(fireEvent.keyDown(input, { key: 'Enter' })).toBe(true);
});

test('a mistake stands at its field and is read with it', () => {
  render(<Field label="电话" value="x" onInput={() => {}} wrong="填写能收到电话的号码" help="帮助" />);
  const input = screen.getByLabelText('电话');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  const said = document.getElementById(input.getAttribute('aria-describedby') ?? '');
  expect(said?.textContent).toContain('填写能收到电话的号码');
});
