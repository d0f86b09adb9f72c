import { type Both, type ProblemWords, words } from './both.ts';
import type { Problem } from './problem.ts';
import { reasonWords } from './reasons.ts';

/** Title and what to do, in the reader's language. A narrower code has words of its own where it helps. */
export function problemWords(problem: Problem, language: 'zh-CN' | 'en'): ProblemWords {
  return (reasonWords(problem.code) ?? kindWords(problem))[language];
}

/** No default: a kind that the server adds does not compile until it has words. */
function kindWords(problem: Problem): Both {
  const { kind, more } = problem;
  const [zhWait, enWait] = wait(problem.retryAfter);
  switch (kind) {
    case 'invalid':
      return words(
        '有几处填写不对',
        '改正标出的地方，再提交。',
        'Some entries are wrong',
        'Mend what is marked and send it again.',
      );
    case 'unreadable':
      return words(
        '请求无法读取',
        '刷新页面再试；仍不行，就提供请求编号。',
        'The request cannot be read',
        'Reload the page and try again; if it stays, give us the request id.',
      );
    case 'unsupported-media-type':
      return words(
        '文件类型不对',
        '换成这里要求的格式，再上传。',
        'The wrong kind of file',
        'Choose a file of the kind that is asked for here.',
      );
    case 'too-large': {
      const [zh, en] =
        typeof more.limit === 'number'
          ? [`上限是${size(more.limit)}，`, `At most ${size(more.limit)} fit. `]
          : ['', ''];
      return words('内容太大', `${zh}减小后再试。`, 'Too large', `${en}Make it smaller and try again.`);
    }
    case 'not-found':
      return words(
        '没有找到',
        '它不存在，或者不属于这里。回到列表再找。',
        'Not found',
        'It is not there, or not yours. Go back to the list and look again.',
      );
    case 'no-such-operation':
    case 'method-not-allowed':
      return words(
        '这一步已不可用',
        '页面可能是旧的，刷新后再试。',
        'This step is not available',
        'The page may be an old one: reload it and try again.',
      );
    case 'unknown-tenant':
      return words('没有这家店', '核对网址。', 'There is no such shop', 'Check the address.');
    case 'tenant-suspended':
      return words(
        '店铺已暂停',
        '店主仍可登录、导出数据、查看账单。恢复营业请联系平台。',
        'The shop is suspended',
        'Its owner can still sign in, export and see bills. Ask the platform to resume it.',
      );
    case 'tenant-closed':
      return words(
        '店铺已关闭',
        '店铺不再营业。有疑问请联系平台。',
        'The shop is closed',
        'It is closed for good. Ask the platform if you have a question.',
      );
    case 'unauthenticated':
      return words('需要登录', '登录后继续，已填的内容会保留。', 'Sign in to go on', 'What you typed is kept.');
    case 'wrong-password':
      return words(
        '账号或密码不对',
        '核对后再输入。',
        'The sign-in name or the password is wrong',
        'Check both and type them again.',
      );
    case 'forbidden': {
      const right = typeof more.permission === 'string' ? more.permission : null;
      const zh = right ? `需要“${right}”权限。能管理员工的人可以授予。` : '能管理员工的人可以授予权限。';
      const en = right
        ? `It needs the right “${right}”. Somebody who manages staff can give it.`
        : 'Somebody who manages staff can give it.';
      return words('没有权限', zh, 'You lack a right for this', en);
    }
    case 'cross-site':
      return words(
        '请求来自别的网站',
        '在本店页面里重新操作。',
        'The request came from another site',
        'Repeat it from a page of this site.',
      );
    case 'too-many-requests':
      return words('操作太频繁', `${zhWait}再试。`, 'Too many tries', `Try again ${enWait}.`);
    case 'taken':
      return words('已被占用', '换一个名称、编码或号码。', 'It is taken', 'Choose another name, code or number.');
    case 'changed':
      return words(
        '已被他人修改',
        '先看最新内容，再决定保留哪一份。',
        'Somebody else changed it',
        'Look at what is there now, then keep theirs or yours.',
      );
    case 'idempotency-key-reused':
      return words(
        '这次操作已提交过别的内容',
        '关闭窗口，重新打开后再操作。',
        'This was sent before with other content',
        'Close the dialog, open it again and repeat.',
      );
    case 'idempotency-key-in-use':
      return words(
        '上一次提交还在处理',
        `${zhWait}查看结果，不必重复提交。`,
        'The first one is still being done',
        `Look again ${enWait}; there is no need to send it twice.`,
      );
    case 'not-now':
      return words(
        '现在不能这样做',
        '刷新，看看它现在的状态。',
        'This cannot be done now',
        'Reload and see how it stands now.',
      );
    case 'refused':
      return words(
        '不符合店铺的规则',
        '改一改再试，或查看店铺设置。',
        'A rule of the shop is against it',
        'Change it and try again, or look at the settings of the shop.',
      );
    case 'app-refused':
      return words(
        '这个文件不能用作应用',
        '按列出的原因修改，再上传。',
        'The file is no app that can be taken',
        'Mend the reasons that are listed and upload it again.',
      );
    case 'sold-out': {
      const [zh, en] =
        typeof more.left === 'number' && more.left > 0
          ? [`还剩${more.left}件，减少数量再试。`, `${more.left} left: take fewer.`]
          : ['选别的规格或商品。', 'Choose another variant or product.'];
      return words('库存不足', zh, 'Not enough pieces', en);
    }
    case 'price-changed':
      return words(
        '价格有变',
        '核对新价格，确认后再下单。还没有下单。',
        'The price has changed',
        'Look at the new price and confirm it. Nothing was ordered yet.',
      );
    case 'callback-refused':
      return words(
        '支付通知未被接受',
        '没有资金变动。核对支付账户的设置。',
        'The payment notice was refused',
        'No money moved. Check the settings of the payment account.',
      );
    case 'timed-out':
      return words(
        '服务器没有及时答复',
        '可能已经生效。在这里再试一次，不会重复。',
        'The server did not finish in time',
        'It may have been done. Try again from here: nothing is done twice.',
      );
    case 'busy':
      return words('服务器繁忙', `${zhWait}再试。`, 'The server is busy', `Try again ${enWait}.`);
    case 'internal':
      return words(
        '我们这边出了错',
        '稍后再试；仍不行，就提供请求编号。',
        'Something failed on our side',
        'Try again in a moment; if it stays, give us the request id.',
      );
    case 'unreachable':
      return words(
        '连不上服务器',
        '检查网络后再试。没有任何改动。',
        'The server cannot be reached',
        'Check the network and try again. Nothing was changed.',
      );
    case 'unknown-outcome': {
      const [zh, en] =
        more.keyed === true
          ? ['正在核对。在这里再试一次，不会重复。', 'We are asking. Try again from here: nothing is done twice.']
          : ['先看看是否已经生效，再决定是否重做。', 'Look whether it was done before you do it again.'];
      return words(
        '结果未知',
        `已发出，没有收到答复。${zh}`,
        'The outcome is unknown',
        `It was sent and no answer came. ${en}`,
      );
    }
    case 'unknown':
      return words(
        problem.title,
        '稍后再试；仍不行，就提供请求编号。',
        problem.title,
        'Try again in a moment; if it stays, give us the request id.',
      );
  }
}

function wait(seconds: number | null): [zh: string, en: string] {
  if (seconds === null) return ['稍后', 'in a moment'];
  if (seconds < 90) return [`${seconds}秒后`, seconds === 1 ? 'in 1 second' : `in ${seconds} seconds`];
  const minutes = Math.ceil(seconds / 60);
  return [`${minutes}分钟后`, `in ${minutes} minutes`];
}

function size(bytes: number): string {
  return bytes >= 1 << 20 ? `${Math.floor(bytes / (1 << 20))}MB` : `${Math.ceil(bytes / 1024)}KB`;
}
