import { useState } from 'preact/hooks';
import {
  Beside,
  Button,
  Card,
  Check,
  Choice,
  Dialog,
  Field,
  Form,
  LanguageSwitch,
  Pills,
  SearchField,
  Sheet,
  Stepper,
  Summary,
  toast,
} from '../index.ts';

const nothing = () => {};

/** What is filled in and pressed. */
export function Forms() {
  const [over, setOver] = useState<'sheet' | 'dialog' | null>(null);
  const [pieces, setPieces] = useState(1);
  return (
    <Card title="Forms">
      <Form label="Form" onSubmit={nothing}>
        <Summary mistakes={[]} />
        <Field label="邮箱" kind="email" value="" onInput={nothing} help="帮助" />
        <Field label="金额" kind="decimal" unit="¥" value="12.345" onInput={nothing} wrong="小数位太多" />
        <Field label="密码" kind="password" value="secret" onInput={nothing} optional />
        <Check label="默认" checked onChange={nothing} />
        <Choice
          label="方式"
          value="a"
          onChange={nothing}
          options={[
            { value: 'a', label: 'A', note: '说明' },
            { value: 'b', label: 'B' },
          ]}
        />
      </Form>
      <Pills
        label="Order"
        value="a"
        onChange={nothing}
        pills={[
          { value: 'a', label: '最新' },
          { value: 'b', label: '价格' },
        ]}
      />
      <SearchField label="搜索" value="茶" onInput={nothing} onSearch={nothing} />
      <Stepper label="茶" value={pieces} onChange={setPieces} />
      <LanguageSwitch onChange={nothing} />
      <Beside>
        <Button kind="main" onPress={() => toast('已保存')}>
          main
        </Button>
        <Button kind="second">second</Button>
        <Button>plain</Button>
        <Button kind="quiet">quiet</Button>
        <Button kind="danger">danger</Button>
        <Button disabled>disabled</Button>
        <Button onPress={() => new Promise((done) => setTimeout(done, 60_000))}>busy</Button>
        <Button onPress={() => setOver('sheet')}>sheet</Button>
        <Button onPress={() => setOver('dialog')}>dialog</Button>
      </Beside>
      {over === 'sheet' && (
        <Sheet title="Sheet" onClose={() => setOver(null)} actions={<Button wide>OK</Button>}>
          <p>…</p>
        </Sheet>
      )}
      {over === 'dialog' && (
        <Dialog title="Dialog" confirm="OK" danger onConfirm={nothing} onClose={() => setOver(null)}>
          <p>…</p>
        </Dialog>
      )}
    </Card>
  );
}
