import { type Both, words } from './both.ts';

/** Words of a code that is narrower than its kind; without them the kind's words do. */
export function reasonWords(code: string): Both | undefined {
  return reasons.get(code);
}

const reload = ['刷新，看看它现在的状态。', 'Reload and see how it stands now.'] as const;

const state = (zh: string, en: string): Both => words(zh, reload[0], en, reload[1]);

const reasons: ReadonlyMap<string, Both> = new Map(
  Object.entries({
    order_not_payable: state('订单现在不能支付', 'The order cannot be paid now'),
    order_not_cancellable: state('订单不能再取消', 'The order can no longer be cancelled'),
    order_not_refundable: state('订单没有付清，不能退款', 'The order was never paid in full'),
    order_not_paid: words('订单还没有付款', '先收款，再继续。', 'The order is not paid', 'It must be paid first.'),
    order_held: words('订单被挂起', '先解除挂起，再发货。', 'The order is held', 'Release it before you ship it.'),
    order_already_shipped: state('订单已经发货', 'The order was shipped already'),
    order_being_refunded: state('订单正在全部退款', 'All of the order is being refunded'),
    order_not_shipped: words(
      '订单还没有发货',
      '先发货，再继续。',
      'The order is not shipped',
      'It must be shipped first.',
    ),
    order_not_holdable: state('订单不能再挂起', 'The order can no longer be held'),
    refund_exceeds_paid: words(
      '退款超过可退金额',
      '改成可退的金额，再提交。',
      'More than can still be refunded',
      'Lower the amount and send it again.',
    ),
    no_such_line: state('订单没有这一行', 'The order has no such line'),
    nothing_to_refund: words(
      '没有退款金额',
      '填写大于零的金额。',
      'There is nothing to refund',
      'Enter an amount above zero.',
    ),
    after_sale_over: words('售后期已经结束', '联系商家。', 'The after-sale window is over', 'Ask the shop.'),
    after_sale_still_asked: words(
      '上一个申请还没有答复',
      '等商家处理，或先撤回它。',
      'The last request waits for an answer',
      'Wait for it, or take it back first.',
    ),
    after_sale_not_now: state('这个申请现在不能这样处理', 'This cannot be done to the request now'),
    category_not_empty: words(
      '分类里还有商品',
      '先把商品移走，再删除分类。',
      'The category is not empty',
      'Move its products first, then delete it.',
    ),
    too_many_categories: words(
      '分类太多',
      '先删除不用的分类。',
      'There are too many categories',
      'Delete one that is not used.',
    ),
    stock_not_counted: words(
      '这个规格不计库存',
      '先设一个库存数，再增减。',
      'The stock of this variant is not counted',
      'Set it to a number first.',
    ),
    stock_out_of_range: words(
      '库存超出范围',
      '改一改数量，再提交。',
      'The stock would be out of range',
      'Change the number and send it again.',
    ),
    not_on_sale: words(
      '有商品已下架',
      '从购物车移除它，再继续。',
      'Something is no longer sold',
      'Take it out of the cart and go on.',
    ),
    empty_cart: words('购物车是空的', '先选商品。', 'The cart is empty', 'Choose something first.'),
    too_many_lines: words('商品种类太多', '分成几次下单。', 'Too many different things', 'Make several orders of it.'),
    quantity: words('数量不对', '改一改数量，再继续。', 'The quantity is wrong', 'Change it and go on.'),
    amount_too_large: words('金额太大', '分成几次下单。', 'The amount is too large', 'Make several orders of it.'),
    cycle: words('会形成循环推荐', '换一位推荐人。', 'The referral would go in a circle', 'Choose another referrer.'),
    already_bound: state('已经有推荐人', 'There is a referrer already'),
    too_deep: words('推荐层级太深', '换一位推荐人。', 'The referral would be too deep', 'Choose another referrer.'),
    no_such_provider: words(
      '没有这种支付方式',
      '换一种支付方式。',
      'There is no such way to pay',
      'Choose another way to pay.',
    ),
    payment_not_now: state('这笔支付现在不能这样处理', 'This cannot be done to the payment now'),
    payment_not_confirmable: words(
      '这笔支付不能手工确认',
      '等支付渠道的通知。',
      'This payment is not confirmed by hand',
      'Wait for the notice of the provider.',
    ),
    payment_refused: words(
      '支付渠道拒绝了',
      '换一种支付方式，或稍后再试。',
      'The provider refused',
      'Choose another way to pay, or try again later.',
    ),
    too_many_payments: words(
      '这个订单发起的支付太多',
      '取消它，重新下单。',
      'Too many payments of this order were begun',
      'Cancel it and order again.',
    ),
    insufficient_available: words(
      '可提现金额不足',
      '降低金额，再提交。',
      'Less than that is available',
      'Lower the amount and send it again.',
    ),
    withdrawal_too_small: words(
      '低于最低提现金额',
      '提高金额，再提交。',
      'Below the least amount to withdraw',
      'Raise the amount and send it again.',
    ),
    withdrawals_per_day: words(
      '今天的提现次数用完了',
      '明天再来。',
      'No more withdrawals today',
      'Come back tomorrow.',
    ),
    withdrawal_not_now: state('这笔提现现在不能这样处理', 'This cannot be done to the withdrawal now'),
    app_uninstalled: state('应用已卸载', 'The app was taken out'),
    app_requires: words(
      '它依赖别的应用',
      '先安装并启用那个应用。',
      'It needs another app',
      'Install and switch on that one first.',
    ),
    app_needed: words('别的应用依赖它', '先停用那个应用。', 'Another app needs it', 'Switch off that one first.'),
    app_conflicts: words(
      '与已启用的应用冲突',
      '先停用另一个应用。',
      'It conflicts with an app that is on',
      'Switch off the other one first.',
    ),
    too_many_price_apps: words(
      '启用的价格类应用太多',
      '先停用一个。',
      'Too many price apps are on',
      'Switch off one of them first.',
    ),
    too_many_apps: words(
      '超过套餐的应用数',
      '卸载一个，或升级套餐。',
      'More apps than the plan allows',
      'Take one out, or change the plan.',
    ),
    tenant_closed: state('店铺已关闭', 'The shop is closed'),
    last_operator: words('这是最后一位运营', '先添加另一位。', 'This is the last operator', 'Add another one first.'),
  }),
);
